import ArgumentParser
import ClientGenerator

/// Where a new package gets apus from.
struct ApusPlace {
    let source: StarterPackage.Source

    /// - Parameters:
    ///   - text: A URL or a path; `nil` for the checkout that the running binary was built in.
    ///   - branch: A branch of the URL's repository; `nil` for the release of this version.
    /// - Throws: `ValidationError` when nothing is there.
    init(_ text: String?, branch: String?) throws {
        if let text, Self.isURL(text) {
            let version = Apus.configuration.version
            source = branch.map { .branch(url: text, name: $0) } ?? .release(url: text, version: version)
            return
        }
        if branch != nil { throw ValidationError("--branch needs a URL: --package URL --branch NAME.") }
        guard let path = text ?? Self.checkout() else {
            throw ValidationError("This binary lies in no checkout of apus: say where apus is, --package URL-OR-PATH.")
        }
        guard fileExists(path + "/Package.swift") else {
            throw ValidationError("--package: there is no Package.swift in '\(path)'.")
        }
        source = .path(path)
    }

    /// `https://host/apus`, `file:///apus`, or what ssh takes, `git@host:apus`.
    private static func isURL(_ text: String) -> Bool {
        text.contains("://") || text.firstMatch(of: /^[^\/:]+@[^\/:]+:/) != nil
    }

    /// The checkout that the running binary lies in, as seen from the working directory.
    private static func checkout() -> String? {
        var folder = executablePath()
        while let parent = folder?.folderOfPath, parent.count > 1 {
            if fileExists(parent + "/Sources/ApusRuntime"), fileExists(parent + "/Package.swift") {
                return relativePath(of: parent, from: workingFolder())
            }
            folder = parent
        }
        return nil
    }

    /// `../apus`; the path itself where the two folders have nothing in common.
    static func relativePath(of path: String, from folder: String) -> String {
        let (target, start) = (path.split(separator: "/"), folder.split(separator: "/"))
        let common = zip(target, start).prefix { $0 == $1 }.count
        if common == 0 { return path }
        let names = Array(repeating: "..", count: start.count - common) + target.dropFirst(common).map(String.init)
        return names.isEmpty ? "." : names.joined(separator: "/")
    }
}
