// How the model's enumerations look as JSON: a case without a payload is its name, a case with one is an object whose
// only key is the name. Swift's own form calls a payload without a label `_0`.

/// The name of a case as a key of JSON.
struct CaseKey: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    /// The name of the encoded case, and the container of its payload; `nil` for a case without one.
    func singleCase() throws -> (name: String, container: KeyedDecodingContainer<CaseKey>?) {
        if let name = try? singleValueContainer().decode(String.self) { return (name, nil) }
        let container = try container(keyedBy: CaseKey.self)
        guard container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: codingPath, debugDescription: "expected an object with one key"))
        }
        return (container.allKeys[0].stringValue, container)
    }

    func unknownCase(_ name: String) -> DecodingError {
        .dataCorrupted(DecodingError.Context(codingPath: codingPath, debugDescription: "no case is named '\(name)'"))
    }
}

extension Encoder {
    func encodeCase(_ name: String) throws {
        var container = singleValueContainer()
        try container.encode(name)
    }

    func encodeCase(_ name: String, _ payload: some Encodable) throws {
        var container = container(keyedBy: CaseKey.self)
        try container.encode(payload, forKey: CaseKey(name))
    }
}

extension KeyedDecodingContainer<CaseKey> {
    func payload<Payload: Decodable>(_ name: String) throws -> Payload {
        try decode(Payload.self, forKey: CaseKey(name))
    }
}
