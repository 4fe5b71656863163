import Foundation

/// Where a request has the value that names its page: `"page"` is a query parameter, `.body("paging", "offset")` a
/// property of the JSON body.
public struct PageParameter: Hashable, Sendable, ExpressibleByStringLiteral {
    enum Location: Hashable {
        case query(String)
        case body([String])
    }

    let location: Location

    /// A query parameter.
    public init(stringLiteral name: String) { location = .query(name) }

    private init(_ location: Location) { self.location = location }

    /// A query parameter.
    public static func query(_ name: String) -> Self { Self(.query(name)) }

    /// A property of the JSON body, by the names of the properties that lead to it.
    public static func body(_ names: String...) -> Self { Self(.body(names)) }
}

extension Request {
    /// The number that a parameter has.
    ///
    /// - Parameter usual: The number where the request doesn't say.
    /// - Throws: `RequestProblem` if the parameter is in a body that isn't JSON.
    func number(_ parameter: PageParameter, orElse usual: Int) throws(RequestProblem) -> Int? {
        switch parameter.location {
        case .query(let name):
            let key = PercentEncoding.encode(name) + "="
            guard let pair = query.first(where: { $0.hasPrefix(key) }) else { return usual }
            return Int(pair.dropFirst(key.count))
        case .body(let names):
            guard let value = try jsonBody()[names], !value.isNull else { return usual }
            return value.int
        }
    }

    /// The same request with another value of a parameter, at the same position; `nil` if it has the value already, and
    /// so leads to the same page.
    ///
    /// - Throws: `RequestProblem` if the parameter is in a body that isn't JSON, or the value can't be encoded.
    func replacing(_ parameter: PageParameter, _ value: some Encodable) throws(RequestProblem) -> Self? {
        switch parameter.location {
        case .query(let name):
            let copy = replacingQuery(name, value)
            return copy.query == query ? nil : copy
        case .body(let names):
            let body = try jsonBody()
            let new: JSONValue
            do {
                new = try JSONValue(encoding: value)
            } catch {
                throw RequestProblem("body", error)
            }
            guard let changed = body.replacing(names[...], with: new) else {
                throw RequestProblem(
                    "body: there is no object for \(names.joined(separator: ".")), which names the page")
            }
            if changed == body { return nil }
            var copy = self
            copy.body = .json(changed, contentType: self.body?.contentType ?? "application/json")
            return copy
        }
    }

    private func replacingQuery(_ name: String, _ value: some Encodable) -> Self {
        let key = PercentEncoding.encode(name) + "="
        var rest = self
        rest.query.removeAll { $0.hasPrefix(key) }
        var copy = rest.query(name, value)
        if let index = query.firstIndex(where: { $0.hasPrefix(key) }), copy.query.count > rest.query.count {
            copy.query.insert(copy.query.removeLast(), at: index)
        }
        return copy
    }

    /// The body; an empty object if there is none.
    private func jsonBody() throws(RequestProblem) -> JSONValue {
        guard let body else { return [:] }
        guard body.contentType.map({ MediaType($0).isJSON }) == true,
            case .data(let data)? = try body.content().onlySegment,
            let value = try? JSONCoding.decoder().decode(JSONValue.self, from: data)
        else { throw RequestProblem("body: a page is named in JSON, which this body isn't") }
        return value
    }
}

extension JSONValue {
    /// The value that names lead to.
    fileprivate subscript(names: [String]) -> JSONValue? {
        names.reduce(self) { (value: JSONValue?, name) in value?[name] }
    }

    /// The same object with another value at the end of a path; `nil` if something on the way is no object.
    fileprivate func replacing(_ names: ArraySlice<String>, with new: JSONValue) -> JSONValue? {
        guard let name = names.first else { return new }
        var members: [String: JSONValue]
        switch self {
        case .object(let own): members = own
        case .null: members = [:]
        case .bool, .number, .string, .array: return nil
        }
        guard let inner = (members[name] ?? .null).replacing(names.dropFirst(), with: new) else { return nil }
        members[name] = inner
        return .object(members)
    }
}
