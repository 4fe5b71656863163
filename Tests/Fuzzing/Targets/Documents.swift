import Diagnostics

@testable import SpecLoader

/// No file is at this path, so no input's references lead to files of this machine.
let noFile = "/nonexistent/api.yml"

extension FuzzTarget {
    /// A file in YAML: what is written of it reads as the same again.
    static let yaml = FuzzTarget(name: "yaml") { bytes throws(BrokenPromise) in
        // JSON begins like this, and is read by another reader.
        if Encoding.isJSON(bytes[...]) { return }
        try checkLoading(bytes)
    }

    /// A file in JSON.
    static let json = FuzzTarget(name: "json") { bytes throws(BrokenPromise) in
        try checkLoading(Encoding.isJSON(bytes[...]) ? bytes : [UInt8(ascii: "[")] + bytes + [UInt8(ascii: "]")])
    }
}

private func checkLoading(_ bytes: [UInt8]) throws(BrokenPromise) {
    guard let document = load(bytes) else { return }
    let yaml = YAMLWriter(document.root).bytes
    guard let again = load(yaml) else { throw BrokenPromise(description: "YAML that was written can't be read") }
    try promise("YAML that was written, and read, is written as the same", YAMLWriter(again.root).bytes == yaml)
    guard let json = values(of: document.root) else { return }
    try promise("YAML that was written has the same values", values(of: again.root) == json)
    guard let last = load(json) else { throw BrokenPromise(description: "JSON that was written can't be read") }
    try promise("JSON that was written has the same values", values(of: last.root) == json)
}

private func load(_ bytes: [UInt8]) -> SpecDocument? {
    try? SpecDocument.load(bytes: bytes, name: noFile, diagnostics: Diagnostics())
}

/// The values of a node; `nil` where aliases make them too many to write.
private func values(of node: Node) -> [UInt8]? {
    var writer = JSONWriter(limit: .stop(1 << 20))
    guard (try? writer.write(node)) != nil else { return nil }
    return writer.bytes
}
