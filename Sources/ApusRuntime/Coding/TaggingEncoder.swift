import Foundation

extension Encoder {
    /// Encodes a member of a union as the whole value, with the tag that tells it from other members (OpenAPI 3.1.1
    /// §4.8.25).
    ///
    /// A tag that the member itself writes is kept if it is one of `tags`, else replaced by the first of them.
    ///
    /// - Parameters:
    ///   - property: The name of the property that holds the tag.
    ///   - tags: The values that mean this member, at least one.
    /// - Throws: `EncodingError` if the member isn't an object, or what `member` throws when it is encoded.
    public func encode(_ member: some Encodable, tagged property: String, _ tags: String...) throws {
        try encode(member, tag: Tag(property: property, values: tags.map(JSONValue.string)))
    }

    /// Encodes a member of a union as the whole value, with the integer that tells it from other members.
    ///
    /// - Throws: `EncodingError` if the member isn't an object, or what `member` throws when it is encoded.
    public func encode(_ member: some Encodable, tagged property: String, _ tags: Int...) throws {
        try encode(member, tag: Tag(property: property, values: tags.map { .number(JSONNumber($0)) }))
    }

    private func encode(_ member: some Encodable, tag: Tag) throws {
        let encoder = TaggingEncoder(self, tag: tag)
        try member.encode(to: encoder)
        try encoder.finish(encoding: member)
    }
}

/// The property that tells the members of a union apart, and its values for one of them.
private struct Tag {
    let property: String
    let values: [JSONValue]

    func contains(_ value: some Encodable) -> Bool {
        guard let value = try? JSONValue(encoding: value) else { return false }
        return values.contains(value)
    }
}

/// An encoder that adds a tag to the object that a value encodes to, and leaves all else to another encoder.
///
/// What isn't an object is encoded to nowhere: an encoder that was asked for another container may trap when it is
/// asked for an object.
private final class TaggingEncoder: Encoder {
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any]
    private let base: any Encoder
    private let tag: Tag
    private var content = Content.nothing
    private var failure: (any Error)?

    private enum Content {
        case nothing, object, other
    }

    init(_ base: any Encoder, tag: Tag) {
        self.base = base
        self.tag = tag
        codingPath = base.codingPath
        userInfo = base.userInfo
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        writeTag()
        return KeyedEncodingContainer(TaggingContainer(base: base.container(keyedBy: type), tag: tag))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        content = .other
        return ValueEncoder(codingPath: codingPath).unkeyedContainer()
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { UnwrappingContainer(encoder: self) }

    /// Notes that the value isn't an object.
    fileprivate func meetOther() { content = .other }

    /// - Throws: `EncodingError` if the value wasn't an object.
    func finish(encoding value: some Encodable) throws {
        // An object without properties may ask for no container.
        if case .nothing = content { writeTag() }
        if let failure { throw failure }
        guard case .object = content else {
            throw EncodingError.invalidValue(
                value,
                .init(
                    codingPath: codingPath,
                    debugDescription: "a member of a union with the tag \"\(tag.property)\" must be an object"))
        }
    }

    /// Writes the tag before all else that the object has, once.
    private func writeTag() {
        guard case .nothing = content else { return }
        content = .object
        guard let value = tag.values.first else { return }
        var container = base.container(keyedBy: AnyCodingKey.self)
        do {
            try container.encode(value, forKey: AnyCodingKey(tag.property))
        } catch {
            failure = error
        }
    }
}

/// An object that only takes its tag if the tag is one of its own.
private struct TaggingContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    var base: KeyedEncodingContainer<Key>
    let tag: Tag

    var codingPath: [any CodingKey] { base.codingPath }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        guard !isTag(key) || tag.contains(value) else { return }
        try base.encode(value, forKey: key)
    }

    mutating func encodeNil(forKey key: Key) throws {
        guard !isTag(key) else { return }
        try base.encodeNil(forKey: key)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        isTag(key)
            ? ValueEncoder(codingPath: codingPath).container(keyedBy: type)
            : base.nestedContainer(keyedBy: type, forKey: key)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        isTag(key)
            ? ValueEncoder(codingPath: codingPath).unkeyedContainer() : base.nestedUnkeyedContainer(forKey: key)
    }

    mutating func superEncoder() -> any Encoder {
        tag.property == "super" ? ValueEncoder(codingPath: codingPath) : base.superEncoder()
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder {
        isTag(key) ? ValueEncoder(codingPath: codingPath) : base.superEncoder(forKey: key)
    }

    private func isTag(_ key: Key) -> Bool { key.stringValue == tag.property }
}

/// A value that stands for another one, such as a union for its member: the inner value gets the tag.
private struct UnwrappingContainer: SingleValueEncodingContainer {
    let encoder: TaggingEncoder

    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.meetOther() }
    func encode(_ value: Bool) { encoder.meetOther() }
    func encode(_ value: String) { encoder.meetOther() }
    func encode(_ value: Double) { encoder.meetOther() }
    func encode(_ value: Float) { encoder.meetOther() }
    func encode(_ value: Int) { encoder.meetOther() }
    func encode(_ value: Int8) { encoder.meetOther() }
    func encode(_ value: Int16) { encoder.meetOther() }
    func encode(_ value: Int32) { encoder.meetOther() }
    func encode(_ value: Int64) { encoder.meetOther() }
    func encode(_ value: UInt) { encoder.meetOther() }
    func encode(_ value: UInt8) { encoder.meetOther() }
    func encode(_ value: UInt16) { encoder.meetOther() }
    func encode(_ value: UInt32) { encoder.meetOther() }
    func encode(_ value: UInt64) { encoder.meetOther() }

    func encode(_ value: some Encodable) throws {
        // Its own coding, which encoders of JSON don't use, is an object.
        if value is Decimal { return encoder.meetOther() }
        try value.encode(to: encoder)
    }
}
