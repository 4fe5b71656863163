/// The path of a request below the server's URL, percent-encoded.
///
/// ```swift
/// let path: RequestPath = "/applications/\(applicationID)/tokens"
/// ```
/// An interpolated value is percent-encoded, also a `/` in it, so that it stays one segment; an interpolated path is
/// inserted as it is. A value that is empty, `.` or `..` would reach another endpoint: sending such a request fails
/// with `RequestError.Reason.invalidRequest`.
public struct RequestPath: Hashable, Sendable, CustomStringConvertible {
    /// The path's text, percent-encoded.
    public internal(set) var description: String
    /// The text with `{}` for each interpolated value.
    fileprivate(set) var template: String
    var problem: RequestProblem?

    /// Creates an empty path: that of the server.
    public init() { (description, template) = ("", "") }

    /// Whether both have the same text, whichever parts of it were interpolated.
    public static func == (one: Self, other: Self) -> Bool {
        one.description == other.description && one.problem == other.problem
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

extension RequestPath: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        description = PercentEncoding.encodePathText(value)
        template = description
    }

    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.path }

    /// Collects the segments of an interpolated path.
    public struct StringInterpolation: StringInterpolationProtocol {
        var path = RequestPath()

        public init(literalCapacity: Int, interpolationCount: Int) {
            path.description.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            let text = PercentEncoding.encodePathText(literal)
            path.description += text
            path.template += text
        }

        /// Appends another path as it is.
        public mutating func appendInterpolation(_ other: RequestPath) {
            path.description += other.description
            path.template += other.template
            path.problem = path.problem ?? other.problem
        }

        /// Appends text, percent-encoded.
        public mutating func appendInterpolation(_ value: String) {
            append(PercentEncoding.encode(value))
        }

        /// Appends the value of a path parameter (OpenAPI 3.2.0 §4.12.2.2).
        ///
        /// - Parameters:
        ///   - allowReserved: Whether reserved characters that a segment can have stay as they are.
        ///   - name: The parameter's name, which only the style `matrix` writes.
        public mutating func appendInterpolation(
            _ value: some Encodable, style: PathStyle = .simple, explode: Bool = false, allowReserved: Bool = false,
            name: String = ""
        ) {
            do {
                let value = try EncodedValue(encoding: value)
                append(
                    ParameterWriter.path(
                        value, name: name, style: style, explode: explode, allowReserved: allowReserved))
            } catch {
                path.problem = path.problem ?? RequestProblem("path", error)
            }
        }

        private mutating func append(_ encoded: String) {
            if encoded.isEmpty || encoded == "." || encoded == ".." {
                path.problem =
                    path.problem
                    ?? RequestProblem(
                        "path: the value after \"\(path.description)\" is "
                            + (encoded.isEmpty ? "empty" : "\"\(encoded)\"") + ", which would reach another endpoint")
            }
            path.description += encoded
            path.template += "{}"
        }
    }
}
