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
}
