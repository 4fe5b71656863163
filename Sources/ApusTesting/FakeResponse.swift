public import ApusRuntime
public import Foundation

/// How a ``FakeTransport`` responds to a request.
public struct FakeResponse: Sendable {
    /// Makes a new response for each request: a body that breaks off can be read only once.
    let make: @Sendable () throws -> (HTTPResponse, HTTPBody)
    var latency: Duration = .zero

    /// A response with a status, header fields and bytes.
    public static func status(
        _ status: HTTPResponse.Status, headers: HTTPFields = [:], body: Data = Data()
    ) -> FakeResponse {
        FakeResponse { (HTTPResponse(status: status, headerFields: headers), HTTPBody(body)) }
    }

    /// A value as JSON, encoded like the client's own types. If it can't be encoded, the request fails.
    public static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> FakeResponse {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        do {
            return .status(status, headers: headers, body: try JSONCoding.encoder().encode(value))
        } catch {
            return FakeResponse { throw error }
        }
    }

    /// No response: the connection fails or breaks, or the request times out.
    public static func failure(_ kind: TransportError.Kind, _ description: String = "made to fail") -> FakeResponse {
        FakeResponse { throw TransportError(kind, description) }
    }

    /// A response whose body breaks off after some bytes.
    public static func cut(
        after bytes: Data, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> FakeResponse {
        FakeResponse {
            let pieces = AsyncThrowingStream<Data, any Error> { stream in
                stream.yield(bytes)
                stream.finish(throwing: TransportError(.interrupted, "the body breaks off"))
            }
            return (HTTPResponse(status: status, headerFields: headers), HTTPBody(pieces))
        }
    }

    /// The same response after a delay; a request whose time limit is shorter fails with `timedOut`.
    public func after(_ latency: Duration) -> FakeResponse {
        var copy = self
        copy.latency = latency
        return copy
    }
}
