import Foundation

extension RequestProtocol {
    /// Sends the request and returns the body of a success.
    ///
    /// - Throws: `RequestError` for everything else.
    @discardableResult
    public func send() async throws(RequestError<Failure>) -> Success {
        try await response().body
    }

    /// Sends the request and returns a success with its status, header fields and body.
    ///
    /// - Throws: `RequestError` for everything else.
    public func response() async throws(RequestError<Failure>) -> Response<Success> {
        let request = request
        return try await request.sendWithRetries { (response) throws(RequestError<Failure>) in
            try await request.decoded(response)
        }
    }
}

extension Request {
    fileprivate func decoded(
        _ response: OpenResponse<Failure>
    ) async throws(RequestError<Failure>) -> Response<Success> {
        try await checkSuccess(of: response)
        let head = response.head
        let mediaType = head.headerFields[.contentType].map { MediaType($0) }
        let alternative = success.alternative(status: head.status.code, mediaType: mediaType)
        switch alternative?.decode {
        case .stream(let limits, let make):
            response.stream.body.change(limits, idleTimeout: client.idleTimeout)
            return Response(status: head.status, headers: head.headerFields, body: make(response.stream))
        case .whole(let decode):
            let whole = try await response.collected(atMost: client.bodyLimit)
            let body = WholeBody(whole, documented: alternative?.contentTypes ?? [])
            do {
                return Response(status: whole.status, headers: whole.headers, body: try decode(body))
            } catch  where body.isEmptyByStatus && !success.names(body.status) {
                throw RequestError(request: response.request, reason: .undocumented, response: whole)
            } catch {
                throw undecodable(Success.self, error, whole, response.request)
            }
        case nil:
            throw RequestError(
                request: response.request, reason: .undocumented,
                response: try await response.collected(atMost: client.bodyLimit))
        }
    }

    /// Sends the request, and sends it again as its `RetryPolicy` says, until `read` finds a success.
    ///
    /// - Parameter read: Reads a response whose head has arrived.
    func sendWithRetries<Outcome: Sendable>(
        _ read: (OpenResponse<Failure>) async throws(RequestError<Failure>) -> Outcome
    ) async throws(RequestError<Failure>) -> Outcome {
        let prepared: PreparedRequest
        do {
            prepared = try self.prepared()
        } catch {
            throw RequestError(request: "\(method.rawValue) \(path)", reason: .invalidRequest(error))
        }
        let description = prepared.description
        let clock = client.clock
        let limits = TransportLimits(
            deadline: client.timeout.map { clock.now() + $0 }, idleTimeout: client.idleTimeout)
        var retrying = Retrying(policy: client.retry, clock: clock, method: method, deadline: limits.deadline)
        while true {
            let failure: RequestError<Failure>
            do {
                return try await read(try await sendOnce(prepared, description, limits))
            } catch {
                failure = error
            }
            guard let delay = retrying.delay(after: failure), prepared.body?.isReplayable ?? true else { throw failure }
            do {
                try await clock.sleep(delay)
            } catch {
                throw RequestError(request: description, reason: .cancelled)
            }
        }
    }

    /// Sends the request once, and returns when the head of the last response has arrived.
    private func sendOnce(
        _ prepared: PreparedRequest, _ description: String, _ limits: TransportLimits
    ) async throws(RequestError<Failure>) -> OpenResponse<Failure> {
        let authorizing = Authorizing(
            credentials: prepared.credentials, origin: prepared.head,
            redirects: RedirectFollower(transport: client.transport, limits: limits), clock: client.clock)
        let last = MiddlewareNext(pathTemplate: path.template) { try await authorizing.sendAuthorized($0, body: $1) }
        do {
            let (head, body) = try await last.behind(client.middleware)(prepared.head, body: prepared.body)
            return OpenResponse(request: description, head: head, body: body)
        } catch {
            switch error {
            case is TransportError, is RequestProblem, is CancellationError:
                throw RequestError(request: description, sending: error)
            default:
                throw RequestError(request: description, reason: Task.isCancelled ? .cancelled : .stopped(error))
            }
        }
    }

    /// - Throws: The failure that the response stands for, unless it is a success.
    func checkSuccess(of response: OpenResponse<Failure>) async throws(RequestError<Failure>) {
        guard isSuccess(response.head.status) else {
            throw failure(try await response.collected(atMost: client.bodyLimit), response.request)
        }
    }

    /// Whether the document calls this status a success, or doesn't mention it and it is 2xx.
    func isSuccess(_ status: HTTPResponse.Status) -> Bool {
        success.names(status.code) || (status.kind == .successful && !failure.names(status.code))
    }

    /// The error for a response that is not a success.
    func failure(_ response: Response<Data>, _ request: String) -> RequestError<Failure> {
        let status = response.status.code
        let mediaType = response.headers[.contentType].map { MediaType($0) }
        let alternative = failure.alternative(status: status, mediaType: mediaType)
        guard case .whole(let decode)? = alternative?.decode else {
            return RequestError(request: request, reason: .undocumented, response: response)
        }
        do {
            let body = try decode(WholeBody(response, documented: alternative?.contentTypes ?? []))
            return RequestError(request: request, reason: .documented(body), response: response)
        } catch  where failure.names(status) {
            return undecodable(Failure.self, error, response, request)
        } catch {
            return RequestError(request: request, reason: .undocumented, response: response)
        }
    }

    func undecodable(
        _ type: any Any.Type, _ error: any Error, _ response: Response<Data>, _ request: String
    ) -> RequestError<Failure> {
        let body = UndecodableBody(typeName: String(describing: type), underlying: error)
        return RequestError(request: request, reason: .undecodable(body), response: response)
    }
}
