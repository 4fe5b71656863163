import Foundation

/// Why a request has no success to return, without its generic part: what `catch let error as any APIError` finds.
public protocol APIError: LocalizedError, Sendable, CustomStringConvertible {
    /// The method and the URL, secrets left out.
    var request: String { get }
    /// The answer's status; `nil` where none came.
    var status: HTTPResponse.Status? { get }
    /// The answer's header fields; `nil` where none came.
    var headers: HTTPFields? { get }
    /// The bytes of the answer's body; `nil` where none came.
    var bytes: Data? { get }
    /// Whether the task was cancelled.
    var isCancelled: Bool { get }
    /// Whether the time was over.
    var isTimeout: Bool { get }
}

/// Why a request has no success to return.
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
    /// What happened.
    public enum Reason: Sendable {
        /// The request could not be encoded; nothing was sent.
        case invalidRequest(RequestProblem)
        /// No connection to the server.
        case notConnected(TransportError)
        /// No trust in the server.
        case insecure(TransportError)
        /// The total time was over.
        case timedOut
        /// The task was cancelled.
        case cancelled
        /// A middleware, or what the credentials come from, threw this.
        case stopped(any Error)
        /// The connection broke before the answer was complete.
        case interrupted(TransportError)
        /// A failure that the API documents, with its body.
        case documented(Failure)
        /// A status or body that the API doesn't document.
        case undocumented
        /// A documented body that did not decode.
        case undecodable(UndecodableBody)
        /// A body that could not be written to its file.
        case notSaved(any Error)
    }

    /// The method and the URL, secrets left out.
    public let request: String
    /// What happened.
    public let reason: Reason
    /// The answer with its bytes; `nil` where none came.
    public let response: Response<Data>?

    /// An error made by hand, for a test.
    public init(request: String, reason: Reason, response: Response<Data>? = nil) {
        self.request = request
        self.reason = reason
        self.response = response
    }

    /// The documented failure's body.
    public var body: Failure? {
        if case .documented(let body) = reason { body } else { nil }
    }

    public var status: HTTPResponse.Status? { response?.status }
    public var headers: HTTPFields? { response?.headers }
    public var bytes: Data? { response?.body }
    public var isCancelled: Bool { if case .cancelled = reason { true } else { false } }
    public var isTimeout: Bool { if case .timedOut = reason { true } else { false } }
}

/// A documented body that did not decode.
public struct UndecodableBody: Error, Sendable, CustomStringConvertible {
    /// The name of the type that was due.
    public let typeName: String
    /// What the decoder says, with the coding path.
    public let underlying: any Error

    /// The type, the place and the decoder's words.
    public var description: String {
        guard let error = underlying as? DecodingError else { return "no \(typeName): \(underlying)" }
        let (context, problem): (DecodingError.Context, String) =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context, context.debugDescription)
            case .keyNotFound(let key, let context): (context, "there is no \"\(key.stringValue)\"")
            @unknown default: (.init(codingPath: [], debugDescription: ""), "\(error)")
            }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return "no \(typeName)\(path.isEmpty ? "" : " at \(path)"): \(problem)"
    }
}

extension RequestError {
    /// One line for a log, secrets left out.
    public var description: String {
        let answer = response.map { Self.text(of: $0.status) } ?? "no answer"
        return switch reason {
        case .invalidRequest(let problem): "\(request): not sent: \(problem)"
        case .notConnected(let error): "\(request): not connected: \(error)"
        case .insecure(let error): "\(request): not trusted: \(error)"
        case .timedOut: "\(request): timed out"
        case .cancelled: "\(request): cancelled"
        case .stopped(let error): "\(request): stopped: \(error)"
        case .interrupted(let error): "\(request): interrupted: \(error)"
        case .documented: "\(request): \(answer)\(excerpt)"
        case .undocumented: "\(request): \(answer), which the API does not document\(excerpt)"
        case .undecodable(let body): "\(request): \(answer), but the body is \(body)"
        case .notSaved(let error): "\(request): not saved: \(error.localizedDescription)"
        }
    }

    private static func text(of status: HTTPResponse.Status) -> String {
        status.reasonPhrase.isEmpty ? "\(status.code)" : "\(status.code) \(status.reasonPhrase)"
    }

    /// The description, for `localizedDescription`.
    public var errorDescription: String? { description }

    /// The start of a failure's body on one line; a success's body may hold what no log should.
    private var excerpt: String {
        guard let response, response.status.kind != .successful, !response.body.isEmpty else { return "" }
        let text = String(decoding: response.body.prefix(300), as: UTF8.self)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return ": \(line)\(response.body.count > 300 ? "…" : "")"
    }
}
