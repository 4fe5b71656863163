import Foundation

/// The body of a success that is read as it arrives.
struct ResponseStream: Sendable {
    /// Throws what the request throws.
    let body: any BodySource
    /// What the request throws for an error of the transport.
    let failure: @Sendable (any Error) -> any Error
    /// What the request throws for an element that can't be decoded.
    let undecodable: @Sendable (any Any.Type, any Error, Data) -> any Error

    func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        do {
            return try JSONCoding.decoder().decode(type, from: data)
        } catch {
            throw undecodable(type, error, data)
        }
    }

    /// Decodes JSON, or a string if the data is not JSON.
    func decode<Value: Decodable>(_ type: Value.Type, fromText data: Data) throws -> Value {
        do {
            return try decode(type, from: data)
        } catch {
            let decoder = JSONCoding.decoder()
            let isJSON = (try? decoder.decode(JSONValue.self, from: data)) != nil
            let quoted = Data(JSONValue.string(String(decoding: data, as: UTF8.self)).description.utf8)
            guard !isJSON, let value = try? decoder.decode(type, from: quoted) else { throw error }
            return value
        }
    }
}
