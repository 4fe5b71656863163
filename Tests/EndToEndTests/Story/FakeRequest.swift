import ApusRuntime
import Foundation
import LoopbackServer

/// A request to the fake, taken apart. What is not in the API's document is a failure, not passed over.
struct FakeRequest {
    /// The names of the path: `["applications", "tokens"]` of `/applications/{applicationId}/tokens/{apiTokenId}`.
    let names: [String]
    /// The ids of the path, one behind each name but perhaps the last.
    let ids: [String]
    private let query: [String: String]
    private let wire: WireRequest

    init(_ wire: WireRequest) throws(FakeFailure) {
        guard let url = URLComponents(string: wire.target) else { throw .validation("no target: \(wire.target)") }
        let segments = url.path.split(separator: "/").map(String.init).enumerated()
        names = segments.filter { $0.offset.isMultiple(of: 2) }.map(\.element)
        ids = segments.filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
        query = Dictionary(
            (url.queryItems ?? []).map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { "\($0),\($1)" })
        self.wire = wire
        if let stranger = ids.first(where: { $0.wholeMatch(of: /[A-Fa-f0-9]{24}/) == nil }) {
            throw .validation("no id: \(stranger)")
        }
    }

    var method: String { wire.method }
    var target: String { wire.target }

    /// What kind of thing in an application is meant; `nil` for the application itself.
    var kind: String? { names.count > 1 ? names[1] : nil }

    /// Which thing in an application is meant; `nil` for all of a kind.
    var itemID: String? { ids.count > 1 ? ids[1] : nil }

    /// Whether it is for all of a kind.
    var isForList: Bool { method == "GET" && names.count > ids.count }

    /// The token that the request carries (RFC 6750 §2.1).
    var bearer: String? {
        wire.headers["authorization"].flatMap { $0.wholeMatch(of: /Bearer (\S+)/) }.map { String($0.1) }
    }
}

extension FakeRequest {
    /// The query, which may have these parameters and no others.
    func query(allowing names: Set<String> = []) throws(FakeFailure) -> [String: String] {
        if let stranger = query.keys.first(where: { !names.contains($0) }) {
            throw .validation("no parameter \(stranger) here")
        }
        return query
    }

    /// A JSON body.
    func json() throws(FakeFailure) -> JSONValue {
        guard wire.headers["content-type"] == "application/json" else { throw .validation("the body is no JSON") }
        do {
            return try JSONDecoder().decode(JSONValue.self, from: wire.body)
        } catch {
            throw .validation("the body doesn't parse")
        }
    }

    /// A JSON object as body.
    func object(as schema: FakeSchema) throws(FakeFailure) -> JSONObject {
        guard let object = try json().object else { throw .validation("the body is no object") }
        try schema.check(object)
        return object
    }

    /// A form as body, which may have these parts and no others.
    func form(allowing names: Set<String>) throws(FakeFailure) -> MultipartForm {
        let form: MultipartForm
        do {
            form = try MultipartForm(wire.body, contentType: wire.headers["content-type"])
        } catch {
            throw .validation(error.message)
        }
        if let stranger = form.parts.first(where: { !names.contains($0.name) }) {
            throw .validation("no part \(stranger.name) here")
        }
        return form
    }
}
