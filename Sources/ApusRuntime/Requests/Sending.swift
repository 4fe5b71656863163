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
        try await answer { (answer) throws(RequestError<Failure>) in try await decoded(answer) }
    }

    private func decoded(
        _ answer: OpenAnswer<Failure>
    ) async throws(RequestError<Failure>) -> Response<Success> {
        try await checkSuccess(of: answer)
        let head = answer.head
        let alternative = success.alternative(status: head.status.code, contentType: head.headerFields[.contentType])
        switch alternative?.decode {
        case .stream(let limits, let make):
            answer.stream.body.change(limits, silence: client.silence)
            return Response(status: head.status, headers: head.headerFields, body: make(answer.stream))
        case .whole(let decode):
            let whole = try await answer.collected()
            do {
                return Response(status: whole.status, headers: whole.headers, body: try decode(whole.body))
            } catch {
                throw undecodable(Success.self, error, whole, answer.request)
            }
        case nil:
            throw RequestError(
                request: answer.request, reason: .undocumented, response: try await answer.collected())
        }
    }

    /// Sends the request, as often as its `RetryPolicy` says, until `read` finds a success.
    ///
    /// - Parameter read: Reads an answer whose head has come.
    func answer<Outcome: Sendable>(
        _ read: (OpenAnswer<Failure>) async throws(RequestError<Failure>) -> Outcome
    ) async throws(RequestError<Failure>) -> Outcome {
        let prepared: PreparedRequest
        do {
            prepared = try self.prepared()
        } catch {
            throw RequestError(request: "\(method.rawValue) \(path)", reason: .invalidRequest(error))
        }
        let description = prepared.description
        let clock = client.clock
        let limits = TransportLimits(deadline: client.timeout.map { clock.now() + $0 }, silence: client.silence)
        var retrying = Retrying(policy: client.retry, clock: clock, method: method, deadline: limits.deadline)
        while true {
            let failure: RequestError<Failure>
            do {
                return try await read(try await sentOnce(prepared, description, limits))
            } catch {
                failure = error
            }
            guard let pause = retrying.pause(after: failure), prepared.body?.isReplayable ?? true else { throw failure }
            do {
                try await clock.sleep(pause)
            } catch {
                throw RequestError(request: description, reason: .cancelled)
            }
        }
    }

    /// Sends the request once, and returns when the head of the last answer has come.
    private func sentOnce(
        _ prepared: PreparedRequest, _ description: String, _ limits: TransportLimits
    ) async throws(RequestError<Failure>) -> OpenAnswer<Failure> {
        let authorizing = Authorizing(
            credentials: client.credentials, origin: prepared.head,
            exchange: Exchange(transport: client.transport, limits: limits), clock: client.clock)
        let last = MiddlewareNext(pathTemplate: path.template) { try await authorizing.answer(to: $0, body: $1) }
        do {
            let (head, body) = try await last.behind(client.middleware)(prepared.head, body: prepared.body)
            return OpenAnswer(request: description, head: head, body: body)
        } catch {
            switch error {
            case is TransportError, is RequestProblem, is CancellationError:
                throw RequestError(request: description, sending: error)
            default:
                throw RequestError(request: description, reason: Task.isCancelled ? .cancelled : .stopped(error))
            }
        }
    }

    /// - Throws: The failure that an answer is, unless it is a success.
    func checkSuccess(of answer: OpenAnswer<Failure>) async throws(RequestError<Failure>) {
        guard isSuccess(answer.head.status) else { throw failure(try await answer.collected(), answer.request) }
    }

    /// Whether the document calls this status a success, or says nothing of it and it is 2xx.
    func isSuccess(_ status: HTTPResponse.Status) -> Bool {
        success.names(status.code) || (status.kind == .successful && !failure.names(status.code))
    }

    /// What an answer that is no success is thrown as.
    func failure(_ answer: Response<Data>, _ request: String) -> RequestError<Failure> {
        let status = answer.status.code
        let alternative = failure.alternative(status: status, contentType: answer.headers[.contentType])
        guard case .whole(let decode)? = alternative?.decode else {
            return RequestError(request: request, reason: .undocumented, response: answer)
        }
        do {
            return RequestError(request: request, reason: .documented(try decode(answer.body)), response: answer)
        } catch  where failure.names(status) {
            return undecodable(Failure.self, error, answer, request)
        } catch {
            return RequestError(request: request, reason: .undocumented, response: answer)
        }
    }

    private func undecodable(
        _ type: any Any.Type, _ error: any Error, _ answer: Response<Data>, _ request: String
    ) -> RequestError<Failure> {
        let body = UndecodableBody(typeName: String(describing: type), underlying: error)
        return RequestError(request: request, reason: .undecodable(body), response: answer)
    }
}

/// An answer whose body is still to be read.
struct OpenAnswer<Failure: Sendable>: Sendable {
    /// The request in a text without secrets.
    let request: String
    let head: HTTPResponse
    /// The body; its errors are those of the request.
    let stream: AnswerStream

    init(request: String, head: HTTPResponse, body: HTTPBody) {
        self.request = request
        self.head = head
        let failure: @Sendable (any Error) -> any Error = { RequestError<Failure>(request: request, sending: $0) }
        stream = AnswerStream(body: MappedSource(body.source, failure: failure), failure: failure) {
            type, error, data in
            let body = UndecodableBody(typeName: String(describing: type), underlying: error)
            let answer = Response(status: head.status, headers: head.headerFields, body: data)
            return RequestError<Failure>(request: request, reason: .undecodable(body), response: answer)
        }
    }

    /// The answer with its whole body.
    func collected() async throws(RequestError<Failure>) -> Response<Data> {
        do {
            return Response(status: head.status, headers: head.headerFields, body: try await stream.body.all())
        } catch {
            throw RequestError(request: request, sending: error)
        }
    }
}

extension RequestError {
    /// What went wrong between the request and the end of its answer.
    init(request: String, sending error: any Error) {
        if let error = error as? Self {
            self = error
            return
        }
        let reason: Reason
        if let problem = error as? RequestProblem {
            reason = .invalidRequest(problem)
        } else {
            let error = TransportError(error)
            reason =
                switch Task.isCancelled ? .cancelled : error.kind {
                case .notConnected: .notConnected(error)
                case .insecure: .insecure(error)
                case .timedOut: .timedOut
                case .cancelled: .cancelled
                case .interrupted: .interrupted(error)
                }
        }
        self.init(request: request, reason: reason)
    }
}
