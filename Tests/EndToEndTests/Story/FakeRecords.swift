import ApusRuntime
import Foundation

/// The things of one kind in an application: tokens, dashboards, files or job logs.
struct FakeRecords {
    /// What one of them is called in a failure: `Dashboard`.
    let kind: String
    private(set) var all: [JSONObject] = []

    init(_ kind: String) { self.kind = kind }

    /// What has this id.
    ///
    /// - Throws: `NotFound`.
    subscript(id: String) -> JSONObject {
        get throws(FakeFailure) {
            guard let record = all.first(where: { $0["id"] == .string(id) }) else { throw .notFound(kind) }
            return record
        }
    }

    mutating func add(_ record: JSONObject) { all.append(record) }

    /// Takes over what the changes say: what they leave out stays, `null` removes, a value replaces.
    mutating func patch(_ id: String, with changes: JSONObject) throws(FakeFailure) -> JSONObject {
        guard let index = all.firstIndex(where: { $0["id"] == .string(id) }) else { throw .notFound(kind) }
        all[index].patch(with: changes)
        return all[index]
    }

    mutating func remove(_ id: String) throws(FakeFailure) {
        _ = try self[id]
        all.removeAll { $0["id"] == .string(id) }
    }
}

extension JSONObject {
    /// Left out is kept, `null` removes, a value replaces.
    mutating func patch(with changes: JSONObject) {
        for (name, value) in changes {
            if value.isNull { removeValue(forKey: name) } else { self[name] = value }
        }
    }

    /// The same without a member.
    func hiding(_ name: String?) -> Self { filter { $0.key != name } }
}

extension FakeRecords {
    /// The parameters of a list.
    static let parameters: Set<String> = ["sortField", "sortDirection", "page", "perPage"]

    /// One page with what the API says about it; pages count from 0, and one has 100 items where nothing is said.
    ///
    /// - Parameter usual: What the list is sorted by where nothing is said.
    /// - Parameter secret: The member that a list doesn't show.
    func page(
        _ query: [String: String], sortedBy usual: String, hiding secret: String? = nil
    ) throws(FakeFailure) -> JSONObject {
        func number(_ name: String, orElse usual: Int, from least: Int) throws(FakeFailure) -> Int {
            guard let text = query[name] else { return usual }
            guard let number = Int(text), (least...1000).contains(number) else {
                throw .validation("no \(name): \(text)")
            }
            return number
        }
        let page = try number("page", orElse: 0, from: 0)
        let perPage = try number("perPage", orElse: 100, from: 1)
        let (field, direction) = (query["sortField"] ?? usual, query["sortDirection"] ?? "asc")
        guard ["asc", "desc"].contains(direction) else { throw .validation("no sortDirection: \(direction)") }
        let found = try matching(query["query"])
        var sorted = found.sorted { ($0[field]?.string ?? "") < ($1[field]?.string ?? "") }
        if direction == "desc" { sorted.reverse() }
        let items = sorted.dropFirst(page * perPage).prefix(perPage)
        return [
            "items": .array(items.map { .object($0.hiding(secret)) }), "count": .number(.init(items.count)),
            "totalCount": .number(.init(found.count)), "page": .number(.init(page)),
            "perPage": .number(.init(perPage)), "sortField": .string(field), "sortDirection": .string(direction),
        ]
    }

    /// Those whose members are what a query of JSON text says.
    private func matching(_ query: String?) throws(FakeFailure) -> [JSONObject] {
        guard let query else { return all }
        guard let members = try? JSONDecoder().decode(JSONObject.self, from: Data(query.utf8)) else {
            throw .validation("the query is no JSON object: \(query)")
        }
        return all.filter { record in members.allSatisfy { record[$0.key] == $0.value } }
    }
}
