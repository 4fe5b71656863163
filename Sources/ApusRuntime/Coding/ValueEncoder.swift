import Foundation

/// An `Encoder` that makes an `EncodedValue`.
final class ValueEncoder: Encoder {
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]
    private var content = Content.nothing

    private enum Content {
        case nothing
        case single(EncodedValue)
        case keyed(KeyedStorage)
        case unkeyed(UnkeyedStorage)

        /// The members of an object that was encoded as a single value, to which others can be added.
        var members: [EncodedValue.Member] {
            if case .single(.object(let members)) = self { members } else { [] }
        }
    }

    init(codingPath: [any CodingKey]) { self.codingPath = codingPath }

    /// Encodes `value`; types that JSON doesn't have are written as in the runtime's JSON.
    static func encode(_ value: some Encodable, codingPath: [any CodingKey]) throws -> EncodedValue {
        switch value {
        case let string as String: return .string(string)
        case let integer as Int: return .number(JSONNumber(integer))
        case let file as FilePart: return .file(file)
        case let data as Data: return .string(data.base64EncodedString())
        case let decimal as Decimal: return .number(JSONNumber(decimal))
        case let url as URL: return .string(url.absoluteString)
        // RFC 9562 §4: in lower case.
        case let id as UUID: return .string(id.uuidString.lowercased())
        case let date as Date:
            guard let text = RFC3339.text(from: date) else {
                throw RFC3339.noText(for: date, codingPath: codingPath)
            }
            return .string(text)
        default:
            let encoder = ValueEncoder(codingPath: codingPath)
            try value.encode(to: encoder)
            let encoded = encoder.value
            return value is any UnorderedMembers ? encoded.sortedMembers : encoded
        }
    }

    var value: EncodedValue {
        switch content {
        case .nothing: .object([])
        case .single(let value): value
        case .keyed(let storage): storage.value
        case .unkeyed(let storage): storage.value
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .keyed(let storage) = content {
            return KeyedEncodingContainer(KeyedValueContainer(storage: storage, codingPath: codingPath))
        }
        let storage = KeyedStorage(members: content.members)
        content = .keyed(storage)
        return KeyedEncodingContainer(KeyedValueContainer(storage: storage, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .unkeyed(let storage) = content {
            return UnkeyedValueContainer(storage: storage, codingPath: codingPath)
        }
        let storage = UnkeyedStorage()
        content = .unkeyed(storage)
        return UnkeyedValueContainer(storage: storage, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleValueContainer(codingPath: codingPath) { self.content = .single($0) }
    }
}

/// A type whose members have another order in every process.
private protocol UnorderedMembers {}

extension Dictionary: UnorderedMembers {}
extension JSONValue: UnorderedMembers {}

/// The members of an object that is being encoded; nested containers are complete only later, so values are read at the
/// end.
final class KeyedStorage {
    private var members: [(name: String, value: () -> EncodedValue)] = []
    private var positions: [String: Int] = [:]

    init(members: [EncodedValue.Member]) {
        for member in members { set(member.name) { member.value } }
    }

    func set(_ name: String, _ value: @escaping () -> EncodedValue) {
        if let position = positions[name] {
            members[position].value = value
        } else {
            positions[name] = members.count
            members.append((name, value))
        }
    }

    var value: EncodedValue { .object(members.map { .init(name: $0.name, value: $0.value()) }) }
}

/// The elements of an array that is being encoded.
final class UnkeyedStorage {
    private(set) var elements: [() -> EncodedValue] = []

    func append(_ value: @escaping () -> EncodedValue) { elements.append(value) }

    var value: EncodedValue { .array(elements.map { $0() }) }
}
