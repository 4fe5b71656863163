public import Foundation

/// The URL of a server with values for its variables (OpenAPI 3.1.1 §4.8.6).
///
/// ```swift
/// let server = URL(server: "https://\(region).example.com/\(basePath)")
/// ```
/// A value at the start is used as it is. In the host and port, a value must consist of characters that are allowed
/// there; in the path, it is percent-encoded except for its slashes.
public struct ServerTemplate: Sendable, ExpressibleByStringInterpolation {
    private var text = ""
    private var problem: RequestProblem?

    public init(stringLiteral value: String) { text = value }

    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.template }

    /// Collects the segments of a template.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var template = ServerTemplate()

        public init(literalCapacity: Int, interpolationCount: Int) {
            template.text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { template.text += literal }

        /// Appends the value of a variable.
        public mutating func appendInterpolation(_ value: String) { template.append(value) }
    }

    private init() {}

    private mutating func append(_ value: String) {
        if text.isEmpty {
            text = value
        } else if isInPath {
            // A base path may have several segments, but none that leads out of it.
            let segments = value.split(separator: "/", omittingEmptySubsequences: false)
            if segments.contains("..") || segments.contains(".") {
                fail("the value \"\(value)\" would change the server's path")
            }
            text += segments.map { PercentEncoding.encode(String($0)) }.joined(separator: "/")
        } else {
            let encoded = PercentEncoding.encode(value)
            // A colon precedes the port.
            if encoded.replacing("%3A", with: ":") != value {
                fail("the value \"\(value)\" has characters that are not allowed in a host or port")
            }
            text += encoded.replacing("%3A", with: ":")
        }
    }

    /// Whether the next value comes after the host and port.
    private var isInPath: Bool {
        guard let authority = text.firstRange(of: "://")?.upperBound else { return false }
        return text[authority...].contains("/")
    }

    private mutating func fail(_ message: String) {
        problem = problem ?? RequestProblem("the server's URL: \(message)")
    }

    /// The URL; if the values don't make a valid one, a URL that contains the problem, which sending throws.
    fileprivate var url: URL {
        if let problem { return ServerAddress.unusable(problem) }
        guard let url = URL(string: text) else {
            return ServerAddress.unusable(RequestProblem("the server's URL is not valid: \"\(text)\""))
        }
        do throws(RequestProblem) {
            let host = Substring(try ServerAddress(url).authority.prefix { $0 != ":" })
            if host.split(separator: ".", omittingEmptySubsequences: false).dropLast().contains("") {
                return ServerAddress.unusable(
                    RequestProblem("the server's URL: the host \"\(host)\" has an empty part"))
            }
            return url
        } catch {
            return ServerAddress.unusable(RequestProblem("\(error), unlike \"\(text)\""))
        }
    }
}

extension URL {
    /// Creates the URL of a server with values for its variables. If they don't make a valid URL, sending a request to
    /// it fails with `RequestError.Reason.invalidRequest`, which says why.
    public init(server template: ServerTemplate) { self = template.url }
}
