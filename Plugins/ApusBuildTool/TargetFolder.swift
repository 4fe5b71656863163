import Foundation

/// The folder of a target. Only its files' names are looked at: none is read.
struct TargetFolder {
    static let configurationName = "apus.yml"
    private static let documentNames = ["openapi.yml", "openapi.yaml", "openapi.json"]
    /// The extensions of documents, overlays, packs and templates.
    private static let inputExtensions: Set = ["yml", "yaml", "json", "mustache"]

    /// The files of which a folder needs one.
    static let names = "\(configurationName), \(documentNames.joined(separator: ", "))"

    let url: URL

    var path: String { url.path(percentEncoded: false) }

    /// The file that describes the client.
    enum Source {
        case configuration(URL)
        case document(URL)
        /// Several documents, and no `apus.yml` that names one.
        case several([String])
    }

    var source: Source? {
        let configuration = url.appending(path: Self.configurationName)
        if Self.exists(configuration) { return .configuration(configuration) }
        let documents = Self.documentNames.filter { Self.exists(url.appending(path: $0)) }
        guard let document = documents.first else { return nil }
        return documents.count == 1 ? .document(url.appending(path: document)) : .several(documents)
    }

    /// The files that the client may be made of, in subfolders too; sorted.
    ///
    /// Hidden folders are skipped: a package is built in one.
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
