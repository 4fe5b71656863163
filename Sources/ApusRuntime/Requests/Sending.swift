import Foundation

extension Request {
    /// Sends the request and returns the body of a success.
    ///
    /// - Throws: `RequestError` for everything else.
    @discardableResult
    public func send() async throws(RequestError<Failure>) -> Success {
        try await response().body
    }

    /// Sends the request and returns a success with status, header fields and body.
    ///
    /// - Throws: `RequestError` for everything else.
    public func response() async throws(RequestError<Failure>) -> Response<Success> {
        let prepared: PreparedRequest
        do {
            prepared = try self.prepared()
        } catch {
            throw RequestError(request: "\(method.rawValue) \(path)", reason: .invalidRequest(error))
        }
        let limits = TransportLimits(deadline: client.timeout.map { .now + $0 }, silence: client.silence)
        let answer: Response<Data>
        do {
            let exchange = Exchange(transport: client.transport, limits: limits)
            let (head, body) = try await exchange.answer(to: prepared)
            answer = Response(status: head.status, headers: head.headerFields, body: try await body.data())
        } catch {
            throw RequestError(request: prepared.description, reason: Self.reason(for: error))
        }
        return try decode(answer, to: prepared.description)
    }

    private static func reason(for error: any Error) -> RequestError<Failure>.Reason {
        if let problem = error as? RequestProblem { return .invalidRequest(problem) }
        let error = TransportError(error)
        return switch Task.isCancelled ? .cancelled : error.kind {
        case .notConnected: .notConnected(error)
        case .insecure: .insecure(error)
        case .timedOut: .timedOut
        case .cancelled: .cancelled
        case .interrupted: .interrupted(error)
        }
    }

    /// A success where the document says so, or says nothing and the status is 2xx; all else is thrown.
    private func decode(
        _ answer: Response<Data>, to request: String
    ) throws(RequestError<Failure>) -> Response<Success> {
        let status = answer.status.code
        let contentType = answer.headers[.contentType]
        let isSuccess = success.names(status) || (answer.status.kind == .successful && !failure.names(status))
        do {
            if isSuccess, let alternative = success.alternative(status: status, contentType: contentType) {
                let body = try alternative.decode(answer.body)
                return Response(status: answer.status, headers: answer.headers, body: body)
            }
        } catch {
            throw undecodable(Success.self, error, answer, request)
        }
        guard !isSuccess, let alternative = failure.alternative(status: status, contentType: contentType) else {
            throw RequestError(request: request, reason: .undocumented, response: answer)
        }
        let body: Failure
        do {
            body = try alternative.decode(answer.body)
        } catch  where failure.names(status) {
            throw undecodable(Failure.self, error, answer, request)
        } catch {
            throw RequestError(request: request, reason: .undocumented, response: answer)
        }
        throw RequestError(request: request, reason: .documented(body), response: answer)
    }

    private func undecodable(
        _ type: any Any.Type, _ error: any Error, _ answer: Response<Data>, _ request: String
    ) -> RequestError<Failure> {
        let body = UndecodableBody(typeName: String(describing: type), underlying: error)
        return RequestError(request: request, reason: .undecodable(body), response: answer)
    }
}
