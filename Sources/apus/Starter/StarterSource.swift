import ArgumentParser

extension StarterPackage.Source {
    /// - Parameters:
    ///   - text: The URL or path of apus' package; `nil` for the checkout that the running binary was built in.
    ///   - branch: A branch of the URL's repository; `nil` for the release of this version.
    /// - Throws: `ValidationError` where no package is.
    init(_ text: String?, branch: String?) throws {
        if let text, Self.isURL(text) {
            self = branch.map { .branch(url: text, name: $0) } ?? .release(url: text, version: toolVersion)
            return
        }
        if branch != nil { throw ValidationError("--branch needs a URL: --package URL --branch NAME.") }
        guard let path = text ?? Self.checkout() else {
            throw ValidationError(
                "This binary isn't in a checkout of apus: name the URL or path of apus with --package.")
        }
        guard fileExists(path + "/Package.swift") else {
            throw ValidationError("--package: there is no Package.swift in '\(path)'.")
        }
        self = .path(path)
    }

    /// `https://host/apus`, `file:///apus`, or what ssh takes, `git@host:apus`.
    private static func isURL(_ text: String) -> Bool {
        if text.contains("://") { return true }
        let host = text.prefix { $0 != "/" && $0 != ":" }
        let names = host.split(separator: "@", omittingEmptySubsequences: false)
        return text.dropFirst(host.count).first == ":" && names.count == 2 && !names.contains("")
    }

    /// The checkout that the running binary was built in, as seen from the working directory.
    private static func checkout() -> String? {
        var folder = executablePath()
        while let parent = folder?.folderOfPath, parent.count > 1 {
            if fileExists(parent + "/Sources/ApusRuntime"), fileExists(parent + "/Package.swift") {
                return parent.relativePath(from: workingFolder())
            }
            folder = parent
        }
        return nil
    }
}
