/// What to do after `apus init`, as commands for a shell in the package's folder.
struct NextSteps {
    /// Whether `Package.swift` still lacks the lines that were printed.
    let isManifestIncomplete: Bool

    var lines: [RunLine] {
        let build = isManifestIncomplete ? "builds it, once Package.swift has those lines" : "builds the client"
        return RunLine.nextSteps([
            ("swift build", build),
            (Self.hookCommand(top: Self.repositoryTop(), folder: workingFolder()), "makes git check each commit"),
            (Self.tool + " generate", "after each change to a document or to apus.yml"),
        ])
    }

    /// The tool as the user calls it; through the package where no folder of `PATH` has it.
    private static var tool: String { processArguments().first == "apus" ? "apus" : "swift run apus" }

    /// Git takes the folder of its hooks relative to the top of the working tree.
    ///
    /// - Parameter top: `nil` for a folder that is in no repository.
    static func hookCommand(top: String?, folder: String) -> String {
        guard let top else { return "git init && git config core.hooksPath .githooks" }
        let prefix = folder.relativePath(from: top)
        return "git config core.hooksPath " + ".githooks".asPath(in: prefix == "." ? "" : prefix).shellWord
    }

    /// The nearest folder from the working directory upwards that git works in.
    private static func repositoryTop() -> String? {
        var folder = workingFolder()
        while !fileExists(".git".asPath(in: folder)) {
            if folder == "/" { return nil }
            folder = folder.folderOfPath
        }
        return folder
    }
}

extension String {
    /// The text as one word of a shell's command line (POSIX.1-2017, Shell Command Language §2.2.2).
    var shellWord: String {
        let isPlain = utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        return isPlain && !isEmpty ? self : "'" + replacing("'", with: #"'\''"#) + "'"
    }
}
