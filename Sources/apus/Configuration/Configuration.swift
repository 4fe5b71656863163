import SpecLoader

/// What `apus.yml` says: the clients of a package.
struct Configuration: Hashable {
    var clients: [ClientConfiguration]
}

/// One client: what is read, what is written, and how it is named.
///
/// Paths are as the working directory needs them.
struct ClientConfiguration: Hashable {
    enum Operations: String, CaseIterable {
        case paths
        case operationIDs = "operation-ids"
    }

    enum Access: String, CaseIterable {
        case `public`, package, `internal`
    }

    /// The packs of a client that names none.
    static let defaultPacks = ["swift-client", "markdown"]

    var module: String
    /// `nil`: from the module's name.
    var client: String?
    var spec: String
    var overlays: [String] = []
    var output: String
    /// Names of built-in packs, or paths of folders.
    var packs: [String] = defaultPacks
    /// `nil`: operation ids where every operation has one.
    var operations: Operations?
    var access: Access = .public
    /// Swift names of types, by the places of their schemas.
    var names: [String: String] = [:]
    /// A folder with templates that replace built-in ones.
    var templates: String?
    var severities = SeverityPolicy()
}

extension String {
    /// The path as seen from where `folder` is a path; an absolute path stays.
    func asPath(in folder: String) -> String {
        hasPrefix("/") || folder.isEmpty ? self : folder.hasSuffix("/") ? folder + self : folder + "/" + self
    }

    /// The folder of the file at this path; empty for the working directory.
    var folderOfPath: String {
        guard let slash = lastIndex(of: "/") else { return "" }
        return slash == startIndex ? "/" : String(self[..<slash])
    }

    /// Whether the text can be a module or type name in Swift source without back-quotes (ASCII only, so that it is
    /// also a good folder name).
    var isSwiftName: Bool {
        guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return self != "_" && !swiftKeywords.contains(self)
            && unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0))
            }
    }
}

/// The words that can't name a module or a type (The Swift Programming Language, "Lexical Structure").
private let swiftKeywords: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue",
    "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
    "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
]
