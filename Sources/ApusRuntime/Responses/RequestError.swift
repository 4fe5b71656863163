public import Foundation

/// What errors of all requests have in common, for `catch let error as any APIError`.
public protocol APIError: LocalizedError, Sendable, CustomStringConvertible {
    /// The method and the URL, without secrets.
    var request: String { get }
    /// The status of the response; `nil` if there is none.
    var status: HTTPResponse.Status? { get }
    /// The header fields of the response; `nil` if there is none.
    var headers: HTTPFields? { get }
    /// The bytes of the response's body; `nil` if there is no response.
    var bytes: Data? { get }
    /// Whether the task was cancelled.
    var isCancelled: Bool { get }
    /// Whether the request timed out.
    var isTimeout: Bool { get }
}

extension APIError {
    /// The response's body as JSON, whatever the document says of it; `nil` if there is none, or it isn't JSON.
    public var json: JSONValue? { bytes.flatMap { try? JSONCoding.decoder().decode(JSONValue.self, from: $0) } }
}

/// Why a request didn't succeed.
///
/// ```swift
/// do {
///     try await losant.applications(id).delete().send()
/// } catch {
///     switch error.reason {
///     case .documented(let body): print(body.message ?? "")
///     case .notConnected, .timedOut: print("try again later")
///     default: print(error)
///     }
/// }
/// ```
public struct RequestError<Failure: Sendable>: APIError {
    /// What went wrong.
    public enum Reason: Sendable {
        /// The request couldn't be encoded; nothing was sent.
        case invalidRequest(RequestProblem)
        /// There was no connection to the server.
        case notConnected(TransportError)
        /// There was no trusted connection: the certificate or the TLS handshake failed, or the system requires TLS.
        case insecure(TransportError)
        /// A time limit was reached.
        case timedOut
        /// The task was cancelled.
        case cancelled
        /// A middleware, or the provider of a token, threw this error.
        case stopped(any Error)
        /// The connection broke before the response was complete, or the body is longer than the client's `bodyLimit`.
        case interrupted(TransportError)
        /// The response is a documented failure with this body.
        case documented(Failure)
        /// The response has a status or body that the API doesn't document.
        case undocumented
        /// The response has a documented body that couldn't be decoded.
        case undecodable(UndecodableBody)
        /// The body couldn't be written to its file.
        case notSaved(any Error)
    }

    /// The method and the URL, without secrets.
    public let request: String
    /// What went wrong.
    public let reason: Reason
    /// The response with its bytes; `nil` if there is none.
    public let response: Response<Data>?

    /// Creates an error, for tests.
    public init(request: String, reason: Reason, response: Response<Data>? = nil) {
        self.request = request
        self.reason = reason
        self.response = response
    }

    /// The body of a documented failure.
    public var body: Failure? {
        if case .documented(let body) = reason { body } else { nil }
    }

    public var status: HTTPResponse.Status? { response?.status }
    public var headers: HTTPFields? { response?.headers }
    public var bytes: Data? { response?.body }
    public var isCancelled: Bool { if case .cancelled = reason { true } else { false } }
    public var isTimeout: Bool { if case .timedOut = reason { true } else { false } }
}

/// A documented body that couldn't be decoded.
public struct UndecodableBody: Error, Sendable, CustomStringConvertible {
    /// The name of the expected type.
    public let typeName: String
    /// The error of the decoder, with its coding path.
    public let underlying: any Error

    /// The expected type, the coding path and the decoder's message, on one line.
    public var description: String { text.onOneLine }

    private var text: String {
        guard let error = underlying as? DecodingError else { return "not a valid \(typeName): \(underlying)" }
        let (context, problem): (DecodingError.Context, String) =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context, context.debugDescription)
            case .keyNotFound(let key, let context): (context, "there is no \"\(key.stringValue)\"")
            @unknown default: (.init(codingPath: [], debugDescription: ""), "\(error)")
            }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return "not a valid \(typeName)\(path.isEmpty ? "" : " at \(path)"): \(problem)"
    }
}

extension RequestError {
    /// One line for a log, without secrets.
    public var description: String {
        let status = response.map { Self.text(of: $0.status) } ?? "no response"
        let text =
            switch reason {
            case .invalidRequest(let problem): "\(request): not sent: \(problem)"
            case .notConnected(let error): "\(request): not connected: \(error)"
            case .insecure(let error): "\(request): not trusted: \(error)"
            case .timedOut: "\(request): timed out"
            case .cancelled: "\(request): cancelled"
            case .stopped(let error): "\(request): stopped: \(error)"
            case .interrupted(let error): "\(request): interrupted: \(error)"
            case .documented: "\(request): \(status)\(excerpt)"
            case .undocumented: "\(request): \(status), which the API does not document\(excerpt)"
            case .undecodable(let body): "\(request): \(status), but the body is \(body)"
            case .notSaved(let error): "\(request): not saved: \(error.localizedDescription)"
            }
        return text.onOneLine
    }

    private static func text(of status: HTTPResponse.Status) -> String {
        status.reasonPhrase.isEmpty ? "\(status.code)" : "\(status.code) \(status.reasonPhrase)"
    }

    /// The description, for `localizedDescription`.
    public var errorDescription: String? { description }

    /// The start of a failure's body; the body of a success may contain what should not be logged.
    private var excerpt: String {
        guard let response, response.status.kind != .successful, !response.body.isEmpty else { return "" }
        let text = String(decoding: response.body.prefix(300), as: UTF8.self)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return ": \(line)\(response.body.count > 300 ? "…" : "")"
    }
}

extension RequestError {
    /// Creates the error for what went wrong while sending the request or reading the response.
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
