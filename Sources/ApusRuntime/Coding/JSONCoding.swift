public import Foundation

/// How the runtime reads and writes JSON: keys unchanged, dates as in RFC 3339, `Data` in Base64, UUIDs in lower case.
///
/// No number loses a digit, and one that its type can't hold is a `DecodingError` with its path and its text.
public enum JSONCoding {
    /// Creates a decoder.
    public static func decoder() -> TextDecoder { TextDecoder() }

    /// Creates an encoder; the members of objects are sorted, so that equal values have equal bytes.
    public static func encoder() -> TextEncoder { TextEncoder() }

    /// Decodes JSON (RFC 8259).
    public struct TextDecoder: Sendable {
        /// Decodes a value.
        ///
        /// - Throws: `DecodingError`, or what `Value` throws when it is decoded.
        public func decode<Value: Decodable>(_ type: Value.Type = Value.self, from data: Data) throws -> Value {
            let table: JSONTable
            do {
                table = try JSONParser.table(of: data)
            } catch {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: [], debugDescription: error.description, underlyingError: error))
            }
            let decoder = JSONValueDecoder(
                table: table, index: JSONTable.root, path: .root, attempts: UnionAttempts())
            return try DeepStack.run(levels: table.depth) { try decoder.decode(type) }
        }
    }

    /// Encodes JSON (RFC 8259).
    public struct TextEncoder: Sendable {
        /// Encodes a value as JSON in UTF-8.
        ///
        /// - Throws: `EncodingError`, or what `value` throws when it is encoded.
        public func encode(_ value: some Encodable) throws -> Data {
            var writer = JSONWriter()
            writer.write(try EncodedValue(encoding: value))
            return Data(writer.text)
        }
    }
}
