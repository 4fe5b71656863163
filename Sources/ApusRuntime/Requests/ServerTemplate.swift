import Foundation

/// The URL of a server with values for its variables (OpenAPI 3.1.1 §4.8.6).
///
/// ```swift
/// let server = URL(server: "https://\(region).example.com/\(basePath)")
/// ```
/// A value at the start is the URL's beginning, as it is. In the host and port it may have the characters that a host
/// may have; in the path it is percent-encoded, but for its slashes.
public struct ServerTemplate: Sendable, ExpressibleByStringInterpolation {
    private var text = ""
    private var problem: RequestProblem?

    public init(stringLiteral value: String) { text = value }

    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.template }

    /// Collects the pieces of a template.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var template = ServerTemplate()

        public init(literalCapacity: Int, interpolationCount: Int) {
            template.text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { template.text += literal }

        /// The value of a variable.
        public mutating func appendInterpolation(_ value: String) { template.append(value) }
    }

    private init() {}

    private mutating func append(_ value: String) {
        if text.isEmpty {
            text = value
        } else if isInPath {
            // A base path may have several segments, but leads nowhere else.
            let segments = value.split(separator: "/", omittingEmptySubsequences: false)
            if segments.contains("..") || segments.contains(".") {
                fail("the value \"\(value)\" in the server's path would lead to another one")
            }
            text += segments.map { PercentEncoding.encode(String($0)) }.joined(separator: "/")
        } else {
            let encoded = PercentEncoding.encode(value)
            // The colon stands in front of a port.
            if encoded.replacing("%3A", with: ":") != value {
                fail("the value \"\(value)\" has characters that no host or port may have")
            }
            text += encoded.replacing("%3A", with: ":")
        }
    }

    /// Whether what follows stands behind the host and port.
    private var isInPath: Bool {
        guard let authority = text.firstRange(of: "://")?.upperBound else { return false }
        return text[authority...].contains("/")
    }

    private mutating func fail(_ message: String) {
        problem = problem ?? RequestProblem("the server's URL: \(message)")
    }

    /// The URL; one that sending refuses, for the reason that it carries, where the values make none.
    fileprivate var url: URL {
        if let problem { return ServerAddress.unusable(problem) }
        guard let url = URL(string: text) else {
            return ServerAddress.unusable(RequestProblem("the server's URL: \"\(text)\" is none"))
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
    /// The URL of a server with values for its variables. Where these make no URL, sending a request to it fails with
    /// `RequestError.Reason.invalidRequest`, which says why.
    public init(server template: ServerTemplate) { self = template.url }
}

extension ServerAddress {
    /// The scheme of URLs that carry a reason in place of an address.
    static let unusableScheme = "unusable-server"

    /// A URL that no request can be sent to, because of a problem.
    static func unusable(_ problem: RequestProblem) -> URL {
        // The scheme and encoded text are a URL whatever the problem is; a file's URL is refused as well.
        URL(string: "\(unusableScheme):\(PercentEncoding.encode(problem.description))") ?? URL(filePath: "/")
    }

    /// The problem that a URL carries.
    static func problem(of url: URL) -> RequestProblem? {
        guard url.scheme == unusableScheme else { return nil }
        let text = url.absoluteString.dropFirst(unusableScheme.count + 1)
        return RequestProblem(text.removingPercentEncoding ?? String(text))
    }
}
