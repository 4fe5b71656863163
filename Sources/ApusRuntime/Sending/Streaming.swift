public import Foundation

extension RequestProtocol {
    /// Sends the request and returns a success whose body is read as it arrives, whatever its documented type.
    ///
    /// What has arrived but is not read yet is kept in memory, then in a temporary file; releasing the body releases
    /// its connection. The client's `timeout` applies until the last byte of the body.
    ///
    /// - Throws: `RequestError` for everything but a success; reading the body throws it too.
    public func streamed() async throws(RequestError<Failure>) -> Response<HTTPBody> {
        let response = try await request.openSuccess()
        return Response(
            status: response.head.status, headers: response.head.headerFields,
            body: HTTPBody(.source(response.stream.body)))
    }

    /// The body of a success in pieces, as they arrive. The request is sent when the first piece is asked for, once for
    /// each call of this function.
    ///
    /// ```swift
    /// for try await piece in request.bytes() { count += piece.count }
    /// ```
    /// It throws `RequestError`.
    public func bytes() -> HTTPBody {
        let request = request
        return HTTPBody(.source(LazySource { try await request.streamed().body }))
    }

    /// Writes the body of a success to a file, replacing any that is there. The file gets its name when it is complete.
    ///
    /// - Throws: `RequestError`; its reason is `notSaved` if the file can't be written.
    @discardableResult
    public func download(to file: URL) async throws(RequestError<Failure>) -> Response<URL> {
        let request = request
        let part = try request.saving {
            try TemporaryFile(in: file.deletingLastPathComponent(), permissions: 0o666)
        }
        let response = try await streamed()
        var length = 0
        do {
            for try await piece in response.body {
                try part.write(piece, at: length)
                length += piece.count
            }
        } catch let error as RequestError<Failure> {
            throw error
        } catch {
            throw RequestError(request: request.description, reason: .notSaved(error))
        }
        try request.saving { try part.move(to: file) }
        return Response(status: response.status, headers: response.headers, body: file)
    }

    /// The events of a `text/event-stream` body as they arrive (WHATWG HTML §9.2); the request is sent when the first
    /// one is asked for. The data of an event is decoded as JSON, or is its text if `Value` is `String`.
    ///
    /// The client's `timeout` applies until the head of the response; the stream itself has no time limit.
    public func events<Value: Decodable & Sendable>(of type: Value.Type = Value.self) -> ServerSentEvents<Value> {
        let request = request
        return .events { try await request.accepting(.events).opened(.none) }
    }

    /// The values of a body with one JSON text per line, as they arrive; the request is sent when the first one is
    /// asked for.
    ///
    /// The client's `timeout` applies until the head of the response; after that only its `idleTimeout` does.
    public func jsonLines<Value: Decodable & Sendable>(of type: Value.Type = Value.self) -> JSONLines<Value> {
        let request = request
        return .jsonLines { try await request.accepting(.jsonLines).opened(.idleTimeout) }
    }
}

extension Request {
    fileprivate func accepting(_ format: BodyFormat) -> Self {
        headers[.accept] == nil ? header("Accept", format.mediaTypes.joined(separator: ", ")) : self
    }

    fileprivate func opened(_ limits: StreamLimits) async throws(RequestError<Failure>) -> ResponseStream {
        let response = try await openSuccess()
        response.stream.body.change(limits, idleTimeout: client.idleTimeout)
        return response.stream
    }

    /// A response whose status is a success.
    fileprivate func openSuccess() async throws(RequestError<Failure>) -> OpenResponse<Failure> {
        try await sendWithRetries { (response) throws(RequestError<Failure>) in
            try await checkSuccess(of: response)
            return response
        }
    }

    fileprivate func saving<Result>(_ save: () throws -> Result) throws(RequestError<Failure>) -> Result {
        do {
            return try save()
        } catch {
            throw RequestError(request: description, reason: .notSaved(error))
        }
    }
}
