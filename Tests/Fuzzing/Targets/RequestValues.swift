import Foundation

@testable import ApusRuntime

extension FuzzTarget {
    /// A value in JSON as a parameter and a body of a request: none of its text ends the place that it is written to.
    static let requestValue = FuzzTarget(name: "request-value") { bytes throws(BrokenPromise) in
        guard let json = try? JSONCoding.decoder().decode(JSONValue.self, from: Data(bytes)),
            let value = try? EncodedValue(encoding: json)
        else { return }
        for explode in [false, true] {
            for style in [PathStyle.simple, .label, .matrix] {
                let path = ParameterWriter.path(value, name: "a b", style: style, explode: explode)
                try promise(
                    "a path parameter is one segment: \(path)", isOfURL(path) && !path.contains { "/?#".contains($0) })
            }
            for style in [QueryStyle.form, .spaceDelimited, .pipeDelimited, .tabDelimited, .deepObject] {
                let pairs = ParameterWriter.pairs(
                    value, name: "a b", style: style, explode: explode, encode: PercentEncoding.encode)
                try promise(
                    "a query parameter is a pair: \(pairs)", pairs.allSatisfy { isOfURL($0) && !$0.contains("&") })
            }
            _ = ParameterWriter.header(value, explode: explode)
        }
        if let form = try? FormWriter.text(of: value, styles: ["a": .deepObject, "b": .json]) {
            try promise("a form is encoded: \(form)", isOfURL(form))
        }
        if let curl = curl(json) {
            try promise(
                "a request in a shell has no control characters",
                !curl.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 })
        }
        try checkMultipart(value)
    }
}

private func isOfURL(_ text: String) -> Bool { text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }

private func curl(_ json: JSONValue) -> String? {
    guard let server = URL(string: "https://api.example.com/v1") else { return nil }
    let path: RequestPath = "/things/\(json.string ?? "a")"
    return Request<JSONValue, JSONValue>(APIClient(server: server), .post, path)
        .query("a", json).header("X-A", json).curl
}

/// The head of a part has the lines that the runtime writes, whatever the names of parts are.
private func checkMultipart(_ value: EncodedValue) throws(BrokenPromise) {
    guard case .object(let members) = value,
        let body = try? MultipartWriter(boundary: "apus-boundary").body(
            of: .object(members.map { .init(name: $0.name, value: .bool(true)) })),
        case .data(let data)? = body.onlySegment
    else { return }
    let text = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try promise("a part has four lines: \(text)", lines.count == 4 * members.count + 2)
}
