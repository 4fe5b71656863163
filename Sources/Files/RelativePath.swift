import Diagnostics

/// The path of a file below the output folder, which it can't lead out of.
package struct RelativePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The longest name of a file or folder, in bytes: common file systems allow 255.
    package static let longestComponent = 240
    /// The longest path, in bytes.
    package static let longest = 900

    /// The names of the folders and, at last, of the file.
    package let components: [String]
    /// The names with `/` between them.
    package let description: String

    /// Why a text can't be such a path.
    package enum Failure: Error, Hashable, Sendable {
        case empty, absolute, leavesFolder, forbiddenCharacter, reservedName, tooLong

        /// The reason as the end of a sentence.
        package var explanation: String {
            switch self {
            case .empty: "one of its names is empty"
            case .absolute: "it is absolute"
            case .leavesFolder: "it has '.' or '..' in it"
            case .forbiddenCharacter: "some file systems forbid one of its characters"
            case .reservedName: "one of its names is reserved on Windows"
            case .tooLong: "it is longer than file systems allow"
            }
        }
    }

    /// Reads a path with `/` between its names.
    package init(_ path: String) throws(Failure) {
        guard !path.isEmpty else { throw .empty }
        guard !path.hasPrefix("/") else { throw .absolute }
        guard path.utf8.count <= Self.longest else { throw .tooLong }
        components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        description = path
        for component in components { try Self.check(component) }
    }

    private init(components: [String]) {
        self.components = components
        description = components.joined(separator: "/")
    }

    /// `Client0.swift` and so on: a file at the top of the output folder whose name we chose.
    package init(name: StaticString, number: Int, suffix: StaticString) {
        self.init(components: ["\(name)\(number)\(suffix)"])
    }

    /// The folders that the file is in, from the outermost.
    package var parents: [RelativePath] {
        (1..<max(components.count, 1)).map { RelativePath(components: Array(components.prefix($0))) }
    }

    /// Whether one of its names starts with a dot: `.git/config`.
    package var isHidden: Bool { components.contains { $0.hasPrefix(".") } }

    /// The path of something in this folder; `nil` for a name that a file can't have.
    package func appending(_ name: String) -> RelativePath? { try? RelativePath("\(self)/\(name)") }

    package static func == (left: Self, right: Self) -> Bool { left.description == right.description }

    package func hash(into hasher: inout Hasher) { hasher.combine(description) }

    package static func < (left: Self, right: Self) -> Bool {
        left.description.precedesByBytes(right.description)
    }

    private static func check(_ component: String) throws(Failure) {
        guard !component.isEmpty else { throw .empty }
        guard component != "..", component != "." else { throw .leavesFolder }
        guard component.utf8.count <= longestComponent else { throw .tooLong }
        for scalar in component.unicodeScalars {
            if VisibleText.isHidden(scalar) || forbidden.contains(scalar) { throw .forbiddenCharacter }
        }
        // Windows drops dots and spaces at the end of a name.
        guard component.last != ".", component.last != " ", component.first != " " else { throw .forbiddenCharacter }
        guard !isDevice(component) else { throw .reservedName }
    }

    /// Whether Windows reserves a name for a device, whatever its extension.
    package static func isDevice(_ name: String) -> Bool { devices.contains(name.prefix { $0 != "." }.lowercased()) }

    private static let forbidden = Set("\\:*?\"<>|".unicodeScalars)

    private static let devices: Set<String> = {
        let numbered = (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
        return Set(["con", "prn", "aux", "nul"] + numbered)
    }()
}
