import Foundation

extension Request {
    /// Sends the request and returns a success whose body is read as it comes, whatever the document calls it.
    ///
    /// What the reader leaves waits in memory and then in a temporary file; who lets the body go frees its connection.
    /// The client's `timeout` counts until the body's last byte.
    ///
    /// - Throws: `RequestError` for everything but a success; reading the body throws it too.
    public func streamed() async throws(RequestError<Failure>) -> Response<HTTPBody> {
        let answer = try await openSuccess()
        return Response(
            status: answer.head.status, headers: answer.head.headerFields,
            body: HTTPBody(.source(answer.stream.body)))
    }

    /// The pieces of a success's body as they come. Each call stands for one sending, which starts with the first piece
    /// that is asked for.
    ///
    /// ```swift
    /// for try await piece in request.bytes() { count += piece.count }
    /// ```
    /// It throws `RequestError`.
    public func bytes() -> HTTPBody { HTTPBody(.source(LazySource { try await streamed().body })) }

    /// Writes a success's body to a file, which has its name once it is complete, in place of any that was there.
    ///
    /// - Throws: `RequestError`; `RequestError.Reason.notSaved` where the file can't be written.
    @discardableResult
    public func download(to file: URL) async throws(RequestError<Failure>) -> Response<URL> {
        let part = try saving { try TemporaryFile(in: file.deletingLastPathComponent(), permissions: 0o666) }
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
            throw RequestError(request: description, reason: .notSaved(error))
        }
        try saving { try part.move(to: file) }
        return Response(status: response.status, headers: response.headers, body: file)
    }

    /// The events of a `text/event-stream` body as they come (WHATWG HTML §9.2); the request is sent when the first one
    /// is asked for. The data of an event is read as JSON, or is its text where `Value` is `String`.
    ///
    /// The client's `timeout` counts until the answer's head; after that a stream may take as long as it likes.
    public func events<Value: Decodable & Sendable>(of type: Value.Type = Value.self) -> ServerSentEvents<Value> {
        .events { try await accepting(.events).opened(.none) }
    }

    /// The values of a body with one JSON text a line, as they come; the request is sent when the first one is asked
    /// for.
    ///
    /// The client's `timeout` counts until the answer's head; after that only its limit of silence holds.
    public func jsonLines<Value: Decodable & Sendable>(of type: Value.Type = Value.self) -> JSONLines<Value> {
        .jsonLines { try await accepting(.jsonLines).opened(.silence) }
    }

    private func accepting(_ format: BodyFormat) -> Self {
        headers[.accept] == nil ? header("Accept", format.accept) : self
    }

    private func opened(_ limits: StreamLimits) async throws(RequestError<Failure>) -> AnswerStream {
        let answer = try await openSuccess()
        answer.stream.body.change(limits, silence: client.silence)
        return answer.stream
    }

    /// An answer whose status is a success.
    private func openSuccess() async throws(RequestError<Failure>) -> OpenAnswer<Failure> {
        try await answer { (answer) throws(RequestError<Failure>) in
            try await checkSuccess(of: answer)
            return answer
        }
    }

    private func saving<Result>(_ save: () throws -> Result) throws(RequestError<Failure>) -> Result {
        do {
            return try save()
        } catch {
            throw RequestError(request: description, reason: .notSaved(error))
        }
    }
}
