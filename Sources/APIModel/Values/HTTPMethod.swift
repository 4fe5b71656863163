/// The methods of a path item, in the order of OpenAPI 3.1.1 §4.8.9.
public enum HTTPMethod: String, Codable, Hashable, Sendable, CaseIterable {
    case get, put, post, delete, options, head, patch, trace
}
