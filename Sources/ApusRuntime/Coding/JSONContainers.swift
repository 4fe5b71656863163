struct JSONObjectContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    private let decoder: JSONValueDecoder
    /// The indices of names and values in turn.
    private let members: [Int]
    /// The indices of the values of an object that has too many members to compare each.
    private let values: [String: Int]?

    private static var mostCompared: Int { 24 }

    init(_ decoder: JSONValueDecoder) {
        self.decoder = decoder
        let table = decoder.table
        members = table.children(of: decoder.index)
        guard members.count > 2 * Self.mostCompared else {
            values = nil
            return
        }
        var values: [String: Int] = [:]
        values.reserveCapacity(members.count / 2)
        for position in stride(from: 0, to: members.count, by: 2) {
            if let name = table.string(at: members[position]) { values[name] = members[position + 1] }
        }
        self.values = values
    }

    var codingPath: [any CodingKey] { decoder.codingPath }

    /// Whether a name is no text: as a key of a dictionary it would get lost.
    var hasUnreadableName: Bool {
        stride(from: 0, to: members.count, by: 2).contains { position in
            let name = members[position]
            return decoder.table[name].kind == .string && decoder.table.string(at: name) == nil
        }
    }

    /// Each name once.
    var allKeys: [Key] {
        if let values { return values.keys.compactMap(Key.init(stringValue:)) }
        var names: Set<String> = []
        return stride(from: 0, to: members.count, by: 2).compactMap { position in
            guard let name = decoder.table.string(at: members[position]), names.insert(name).inserted else {
                return nil
            }
            return Key(stringValue: name)
        }
    }

    func contains(_ key: Key) -> Bool { value(key) != nil }

    func decodeNil(forKey key: Key) throws -> Bool { decoder.table[try required(key)].kind == .null }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try inner(key).decode(type)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        guard let index = value(key), decoder.table[index].kind != .null else { return nil }
        return try decoder.inner(index, key).decode(type)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try inner(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try inner(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        guard let key = Key(stringValue: "super") else { return decoder }
        return try inner(key)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder { try inner(key) }

    private func inner(_ key: Key) throws -> JSONValueDecoder { decoder.inner(try required(key), key) }

    private func required(_ key: Key) throws -> Int {
        if let index = value(key) { return index }
        throw DecodingError.keyNotFound(
            key, .init(codingPath: codingPath, debugDescription: "there is no \"\(key.stringValue)\""))
    }

    /// The index of the last value with a name.
    private func value(_ key: Key) -> Int? {
        let name = key.stringValue
        if let values { return values[name] }
        for position in stride(from: members.count - 2, through: 0, by: -2)
        where decoder.table.isString(name, at: members[position]) {
            return members[position + 1]
        }
        return nil
    }
}

struct JSONArrayContainer: UnkeyedDecodingContainer {
    private let decoder: JSONValueDecoder
    private let elements: [Int]
    private(set) var currentIndex = 0

    init(_ decoder: JSONValueDecoder) {
        self.decoder = decoder
        elements = decoder.table.children(of: decoder.index)
    }

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex == elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try element(Any?.self).isNull() else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try element(type).decode(type)
        currentIndex += 1
        return value
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        let container = try element([String: Any].self).container(keyedBy: type)
        currentIndex += 1
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try element([Any].self).unkeyedContainer()
        currentIndex += 1
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try element((any Decoder).self)
        currentIndex += 1
        return decoder
    }

    /// The decoder of the current element.
    private func element(_ type: Any.Type) throws -> JSONValueDecoder {
        let key = AnyCodingKey(index: currentIndex)
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                type,
                .init(codingPath: codingPath + [key], debugDescription: "there are only \(elements.count) elements"))
        }
        return decoder.inner(elements[currentIndex], key)
    }
}

struct JSONScalarContainer: SingleValueDecodingContainer {
    let decoder: JSONValueDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { decoder.isNull() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoder.decode(type) }
}
