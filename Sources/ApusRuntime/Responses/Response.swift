/// A response: status, header fields and decoded body.
public struct Response<Body> {
    /// The status, `200 OK`.
    public var status: HTTPResponse.Status
    /// The header fields.
    public var headers: HTTPFields
    /// The body, decoded.
    public var body: Body

    /// Creates a response, for tests.
    public init(status: HTTPResponse.Status, headers: HTTPFields = [:], body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension Response: Sendable where Body: Sendable {}
extension Response: Equatable where Body: Equatable {}
extension Response: Hashable where Body: Hashable {}
