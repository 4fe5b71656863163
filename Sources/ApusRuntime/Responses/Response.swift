/// An answer: its head and its decoded body.
public struct Response<Body> {
    /// The status, `200 OK`.
    public var status: HTTPResponse.Status
    /// The header fields.
    public var headers: HTTPFields
    /// The body, decoded.
    public var body: Body

    /// An answer made by hand, for a test.
    public init(status: HTTPResponse.Status, headers: HTTPFields = [:], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension Response: Sendable where Body: Sendable {}
extension Response: Equatable where Body: Equatable {}
extension Response: Hashable where Body: Hashable {}
