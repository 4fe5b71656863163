public import Foundation

/// Sending where the document says too little or something wrong, or where a closure loses the type of an error.
extension RequestProtocol {
    /// Sends the request and returns what `send()` returns or throws, as a value.
    public func result() async -> Result<Success, RequestError<Failure>> {
        do {
            return .success(try await send())
        } catch {
            return .failure(error)
        }
    }

    /// Sends the request and decodes the body of a success as JSON, whatever its documented type.
    ///
    /// - Throws: `RequestError`; its reason is `undecodable` if the body isn't of this type.
    public func send<Value: Decodable & Sendable>(as type: Value.Type) async throws(RequestError<Failure>) -> Value {
        try await request.send(type) { try $0.json(type) }
    }

    /// Sends the request and returns the body of a success as text, whatever its documented type: the string that JSON
    /// has, or else the text of the body.
    public func send(as type: String.Type) async throws(RequestError<Failure>) -> String {
        try await request.send(type) { body in try (try? body.jsonOrText(type)) ?? body.text() }
    }

    /// Sends the request and returns the bytes of the body of a success, whatever its documented type.
    public func send(as type: Data.Type) async throws(RequestError<Failure>) -> Data {
        try await request.send(type) { $0.data }
    }

    /// Sends the request and returns the body of a success as JSON of any kind, whatever its documented type.
    public func json() async throws(RequestError<Failure>) -> JSONValue { try await send(as: JSONValue.self) }
}

extension Request {
    fileprivate func send<Value: Sendable>(
        _ type: Value.Type, _ decode: (WholeBody) throws -> Value
    ) async throws(RequestError<Failure>) -> Value {
        try await sendWithRetries { (response) throws(RequestError<Failure>) in
            try await checkSuccess(of: response)
            let whole = try await response.collected(atMost: client.bodyLimit)
            do {
                return try decode(WholeBody(whole))
            } catch {
                throw undecodable(type, error, whole, response.request)
            }
        }
    }
}
