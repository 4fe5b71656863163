/// The security schemes that a request must satisfy together; none if it may be anonymous (OpenAPI 3.1.1 §4.8.30).
public struct SecurityRequirement: Codable, Hashable, Sendable {
    public struct Scheme: Codable, Hashable, Sendable {
        public var name: String
        public var scopes: [String]

        package init(name: String, scopes: [String]) {
            self.name = name
            self.scopes = scopes
        }
    }
    /// Sorted by name.
    public var schemes: [Scheme]

    package init(schemes: [Scheme]) {
        self.schemes = schemes
    }
}
