import Foundation

/// What an `Encodable` value encodes to, members in the order in which they are encoded.
///
/// Parameters, form and multipart bodies are written from it.
indirect enum EncodedValue {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    /// A file of a multipart body; elsewhere files are strings.
    case file(FilePart)
    case array([EncodedValue])
    case object([Member])

    struct Member {
        var name: String
        var value: EncodedValue
    }

    /// - Parameter keepsFiles: Whether files are kept as files; otherwise they are read and become text.
    /// - Throws: `EncodingError`, or what `value` throws when it is encoded.
    init(encoding value: some Encodable, keepsFiles: Bool = false) throws {
        switch value {
        case let text as String: self = .string(text)
        case let integer as Int: self = .number(JSONNumber(integer))
        default:
            let encoded = try ValueEncoder.encode(value, codingPath: [])
            self = keepsFiles ? encoded : try encoded.readingFiles()
        }
    }

    /// The same value with text instead of files.
    func readingFiles(codingPath: [any CodingKey] = []) throws -> EncodedValue {
        guard hasFiles else { return self }
        switch self {
        case .null, .bool, .number, .string: return self
        case .file(let file): return .string(try file.text(codingPath: codingPath))
        case .array(let elements):
            return .array(
                try elements.enumerated().map { index, element in
                    try element.readingFiles(codingPath: codingPath + [AnyCodingKey(intValue: index)])
                })
        case .object(let members):
            return .object(
                try members.map { member in
                    let path = codingPath + [AnyCodingKey(member.name)]
                    return Member(name: member.name, value: try member.value.readingFiles(codingPath: path))
                })
        }
    }

    private var hasFiles: Bool {
        switch self {
        case .null, .bool, .number, .string: false
        case .file: true
        case .array(let elements): elements.contains(where: \.hasFiles)
        case .object(let members): members.contains(where: \.value.hasFiles)
        }
    }

    /// A single value as text; `nil` for arrays and objects.
    var text: String? {
        switch self {
        case .null: ""
        case .bool(let value): value ? "true" : "false"
        case .number(let value): value.description
        case .string(let value): value
        case .file(let file): file.fileName ?? ""
        case .array, .object: nil
        }
    }

    /// The same value as JSON.
    var json: JSONValue {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let value): .number(value)
        case .string(let value): .string(value)
        case .file(let file): .string(file.fileName ?? "")
        case .array(let elements): .array(elements.map(\.json))
        case .object(let members):
            .object(Dictionary(members.map { ($0.name, $0.value.json) }, uniquingKeysWith: { _, last in last }))
        }
    }

    /// The same value, the members of an object sorted by name.
    var sortedMembers: EncodedValue {
        guard case .object(let members) = self else { return self }
        return .object(members.sorted { $0.name < $1.name })
    }

    var isNull: Bool { if case .null = self { true } else { false } }

    /// The value as text, arrays and objects as JSON.
    var flatText: String { text ?? json.description }
}
