import ApusRuntime
import Foundation

/// What a ``FakeTransport`` does with a request.
public struct FakeAnswer: Sendable {
    /// Makes the answer anew for each request, for a body that breaks off can be read once.
    let make: @Sendable () throws -> (HTTPResponse, HTTPBody)
    var latency: Duration = .zero

    /// A status, header fields and bytes.
    public static func status(
        _ status: HTTPResponse.Status, headers: HTTPFields = [:], body: Data = Data()
    ) -> FakeAnswer {
        FakeAnswer { (HTTPResponse(status: status, headerFields: headers), HTTPBody(body)) }
    }

    /// A value as JSON, as the client's own types are written. A value that can't be encoded makes the request fail.
    public static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> FakeAnswer {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        do {
            return .status(status, headers: headers, body: try JSONCoding.encoder().encode(value))
        } catch {
            return FakeAnswer { throw error }
        }
    }

    /// No answer: the connection fails, breaks, or the time is over.
    public static func failure(_ kind: TransportError.Kind, _ description: String = "made to fail") -> FakeAnswer {
        FakeAnswer { throw TransportError(kind, description) }
    }

    /// A body that breaks off after some bytes.
    public static func cut(
        after bytes: Data, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> FakeAnswer {
        FakeAnswer {
            let pieces = AsyncThrowingStream<Data, any Error> { stream in
                stream.yield(bytes)
                stream.finish(throwing: TransportError(.interrupted, "the body breaks off"))
            }
            return (HTTPResponse(status: status, headerFields: headers), HTTPBody(pieces))
        }
    }

    /// The same answer, later; a request whose time is over before that fails with `timedOut`.
    public func after(_ latency: Duration) -> FakeAnswer {
        var copy = self
        copy.latency = latency
        return copy
    }
}
