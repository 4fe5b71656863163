import Foundation

/// A response whose body has not been read yet.
struct OpenResponse<Failure: Sendable>: Sendable {
    /// The request as text, without secrets.
    let request: String
    let head: HTTPResponse
    /// The body; it throws what the request throws.
    let stream: ResponseStream

    init(request: String, head: HTTPResponse, body: HTTPBody) {
        self.request = request
        self.head = head
        let failure: @Sendable (any Error) -> any Error = { RequestError<Failure>(request: request, sending: $0) }
        stream = ResponseStream(body: MappedSource(body.source, failure: failure), failure: failure) {
            type, error, data in
            let body = UndecodableBody(typeName: String(describing: type), underlying: error)
            let response = Response(status: head.status, headers: head.headerFields, body: data)
            return RequestError<Failure>(request: request, reason: .undecodable(body), response: response)
        }
    }

    /// The response with its whole body.
    ///
    /// - Parameter limit: How long the body may be.
    func collected(atMost limit: Int) async throws(RequestError<Failure>) -> Response<Data> {
        do {
            let body = try await stream.body.all(atMost: limit)
            return Response(status: head.status, headers: head.headerFields, body: body)
        } catch {
            throw RequestError(request: request, sending: error)
        }
    }
}
