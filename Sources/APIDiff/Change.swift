import APIModel
import Diagnostics

/// One difference between two states of an API.
public struct Change: Hashable, Sendable {
    public var rule: Rule
    public var subject: Subject
    /// What changed, as a clause of CommonMark without a full stop.
    public var words: String
    /// What it does to what a client sends; `nil` where it is no matter of requests.
    public var request: Severity?
    /// What it does to what a client receives; `nil` where it is no matter of responses.
    public var response: Severity?
    /// The place in the old document; `nil` for what is new.
    public var old: SourceLocation?
    /// The place in the new document; `nil` for what is gone.
    public var new: SourceLocation?

    /// The worse of both ways; compatible where no operation meets it.
    public var severity: Severity { max(request ?? .compatible, response ?? .compatible) }
}

/// What a change is a change of.
public enum Subject: Hashable, Sendable {
    /// The document as a whole.
    case api
    case securityScheme(String)
    case operation(HTTPMethod, path: String)
    /// What the operations of a path share.
    case path(String)
    /// A reusable part that is no schema: `parameters/page`.
    case component(section: String, name: String)
    /// A named schema; the names of groups stand before it: `common/address`.
    case type(String)

    /// How a person calls it: `GET /orders/{orderId}`, `order`.
    public var name: String {
        switch self {
        case .api: "API"
        case .securityScheme(let name): name
        case .operation(let method, let path): "\(method.rawValue.uppercased()) \(path)"
        case .path(let path): path
        case .component(let section, let name): "\(section)/\(name)"
        case .type(let name): name
        }
    }
}

extension Subject: Comparable {
    /// The API, security schemes, then operations and paths together by path, reusable parts, types.
    public static func < (a: Self, b: Self) -> Bool { a.key.lexicographicallyPrecedes(b.key) }

    private var key: [UInt8] {
        switch self {
        case .api: [0]
        case .securityScheme(let name): [1] + name.utf8
        case .path(let path): [2] + path.utf8 + [0, 0]
        case .operation(let method, let path):
            [2] + path.utf8 + [0, UInt8(1 + (HTTPMethod.allCases.firstIndex(of: method) ?? 0))]
        case .component(let section, let name): [3] + section.utf8 + [0] + name.utf8
        case .type(let name): [4] + name.utf8
        }
    }
}

extension [Change] {
    /// The worst of all; `nil` for no change.
    public var severity: Severity? { map(\.severity).max() }
}
