import Foundation

/// The folder of a target, as far as its listing goes: no file is read.
struct TargetFolder {
    static let configurationName = "apus.yml"
    private static let documentNames = ["openapi.yml", "openapi.yaml", "openapi.json"]
    /// What may be a client's document, overlay, pack or template.
    private static let inputExtensions: Set = ["yml", "yaml", "json", "mustache"]

    /// The names of the files of which a folder needs one.
    static let names = "\(configurationName), \(documentNames.joined(separator: ", "))"

    let url: URL

    var path: String { url.path(percentEncoded: false) }

    /// What says what the client is.
    enum Source {
        case configuration(URL)
        case document(URL)
        /// Documents, and no word about which it is.
        case several([String])
    }

    var source: Source? {
        let configuration = url.appending(path: Self.configurationName)
        if Self.exists(configuration) { return .configuration(configuration) }
        let documents = Self.documentNames.filter { Self.exists(url.appending(path: $0)) }
        guard let document = documents.first else { return nil }
        return documents.count == 1 ? .document(url.appending(path: document)) : .several(documents)
    }

    /// The files that may change what is generated, in subfolders too; sorted.
    ///
    /// Hidden ones don't count: the builds of a package lie in one of them.
    var inputs: [URL] {
        let files = FileManager.default.enumerator(
            at: url, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
        var inputs: [URL] = []
        for case let file as URL in files ?? .init() where Self.inputExtensions.contains(file.pathExtension) {
            inputs.append(file)
        }
        return inputs.sorted { $0.path < $1.path }
    }

    private static func exists(_ file: URL) -> Bool {
        FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }
}
