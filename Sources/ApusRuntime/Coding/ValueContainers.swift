struct KeyedValueContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let storage: KeyedStorage
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { storage.set(key.stringValue) { .null } }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        let encoded = try ValueEncoder.encode(value, codingPath: codingPath + [key])
        storage.set(key.stringValue) { encoded }
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        nestedEncoder(forKey: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        nestedEncoder(forKey: key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { nestedEncoder(forKey: AnyCodingKey("super")) }

    func superEncoder(forKey key: Key) -> any Encoder { nestedEncoder(forKey: key) }

    private func nestedEncoder(forKey key: some CodingKey) -> ValueEncoder {
        let encoder = ValueEncoder(codingPath: codingPath + [key])
        storage.set(key.stringValue) { encoder.value }
        return encoder
    }
}

struct UnkeyedValueContainer: UnkeyedEncodingContainer {
    let storage: UnkeyedStorage
    let codingPath: [any CodingKey]

    var count: Int { storage.elements.count }

    func encodeNil() { storage.append { .null } }

    func encode(_ value: some Encodable) throws {
        let encoded = try ValueEncoder.encode(value, codingPath: codingPath + [AnyCodingKey(intValue: count)])
        storage.append { encoded }
    }

    func nestedContainer<NestedKey: CodingKey>(keyedBy type: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        nestedEncoder().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nestedEncoder().unkeyedContainer() }

    func superEncoder() -> any Encoder { nestedEncoder() }

    private func nestedEncoder() -> ValueEncoder {
        let encoder = ValueEncoder(codingPath: codingPath + [AnyCodingKey(intValue: count)])
        storage.append { encoder.value }
        return encoder
    }
}

struct SingleValueContainer: SingleValueEncodingContainer {
    let codingPath: [any CodingKey]
    let store: (EncodedValue) -> Void

    func encodeNil() { store(.null) }
    func encode(_ value: Bool) { store(.bool(value)) }
    func encode(_ value: String) { store(.string(value)) }
    func encode(_ value: Int) { store(.number(JSONNumber(value))) }
    func encode(_ value: Int8) { store(.number(JSONNumber(value))) }
    func encode(_ value: Int16) { store(.number(JSONNumber(value))) }
    func encode(_ value: Int32) { store(.number(JSONNumber(value))) }
    func encode(_ value: Int64) { store(.number(JSONNumber(value))) }
    func encode(_ value: UInt) { store(.number(JSONNumber(value))) }
    func encode(_ value: UInt8) { store(.number(JSONNumber(value))) }
    func encode(_ value: UInt16) { store(.number(JSONNumber(value))) }
    func encode(_ value: UInt32) { store(.number(JSONNumber(value))) }
    func encode(_ value: UInt64) { store(.number(JSONNumber(value))) }

    func encode(_ value: Double) throws { try encodeNumber(value, text: "\(value)", isFinite: value.isFinite) }
    func encode(_ value: Float) throws { try encodeNumber(Double(value), text: "\(value)", isFinite: value.isFinite) }

    func encode(_ value: some Encodable) throws { store(try ValueEncoder.encode(value, codingPath: codingPath)) }

    /// `text` is the number's own shortest text: a `Float` of 0.1 is not the `Double` 0.10000000149011612.
    private func encodeNumber(_ value: Double, text: String, isFinite: Bool) throws {
        guard isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: codingPath, debugDescription: "\(text) is not a JSON number"))
        }
        store(.number(JSONNumber(Double(text) ?? value)))
    }
}
