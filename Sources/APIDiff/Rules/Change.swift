import APIModel
import Diagnostics

/// One difference between two states of an API.
public struct Change: Hashable, Sendable {
    public var rule: Rule
    public var subject: Subject
    /// The description of the change, CommonMark without a full stop.
    public var words: String
    /// The severity in requests; `nil` if it doesn't affect them.
    public var request: Severity?
    /// The severity in responses; `nil` if it doesn't affect them.
    public var response: Severity?
    /// The source location in the old document; `nil` for additions.
    public var old: SourceLocation?
    /// The source location in the new document; `nil` for removals.
    public var new: SourceLocation?

    /// The worse of both severities; compatible if no operation is affected.
    public var severity: Severity { max(request ?? .compatible, response ?? .compatible) }
}

/// What a change is about.
public enum Subject: Hashable, Sendable {
    /// The document as a whole.
    case api
    case securityScheme(String)
    case operation(HTTPMethod, path: String)
    /// The parts that the operations of a path share.
    case path(String)
    /// A webhook; without a method, what its methods share.
    case webhook(String, method: HTTPMethod?)
    /// A component that is not a schema: `parameters/page`.
    case component(section: String, name: String)
    /// A named schema, after the names of its groups: `common/address`.
    case type(String)

    /// The name in reports: `GET /orders/{orderId}`, `order`.
    public var name: String {
        switch self {
        case .api: "API"
        case .securityScheme(let name): name
        case .operation(let method, let path): "\(method.token) \(path)"
        case .path(let path): path
        case .webhook(let name, .post?), .webhook(let name, nil): "webhook \(name)"
        case .webhook(let name, let method?): "webhook \(name) (\(method.token))"
        case .component(let section, let name): "\(section)/\(name)"
        case .type(let name): name
        }
    }
}

extension Subject: Comparable {
    /// The API, security schemes, then operations and paths together by path, webhooks, components, types.
    public static func < (a: Self, b: Self) -> Bool { a.key.lexicographicallyPrecedes(b.key) }

    private var key: [UInt8] {
        switch self {
        case .api: [0]
        case .securityScheme(let name): [1] + name.utf8
        case .path(let path): [2] + path.utf8 + [0, 0]
        case .operation(let method, let path): [2] + path.utf8 + [0] + method.key
        case .webhook(let name, let method): [3] + name.utf8 + [0] + (method?.key ?? [])
        case .component(let section, let name): [4] + section.utf8 + [0] + name.utf8
        case .type(let name): [5] + name.utf8
        }
    }
}

extension HTTPMethod {
    /// Sorts as methods do, behind what the operations of a path share.
    fileprivate var key: [UInt8] {
        if case .other(let name) = self { [UInt8(1 + rank)] + name.utf8 } else { [UInt8(1 + rank)] }
    }
}

extension [Change] {
    /// The worst severity; `nil` if there is no change.
    public var severity: Severity? { map(\.severity).max() }
}
