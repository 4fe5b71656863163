import ApusRuntime
import Foundation
import Testing

// These types have synthesized `Codable` in another module than the runtime, as generated code has.

private struct Patch: Codable, Hashable, Sendable {
    var required: Nullable<String>
    var optional: Nullable<Int>?
    var plain: String?
    var date: Nullable<Date>?
}

private struct Folder: Codable, Hashable, Sendable {
    var name: String
    var parent: Folder? {
        get { _parent.value }
        set { _parent = Indirect(newValue) }
    }
    private var _parent: Indirect<Folder?>
    private var _link: Indirect<Nullable<Folder>?>
    var children: [Folder]?

    init(name: String, parent: Folder? = nil, link: Nullable<Folder>? = nil, children: [Folder]? = nil) {
        self.name = name
        self._parent = Indirect(parent)
        self._link = Indirect(link)
        self.children = children
    }

    enum CodingKeys: String, CodingKey {
        case name
        case _parent = "parent"
        case _link = "link"
        case children
    }
}

private struct Chain: Codable, Hashable, Sendable {
    var link: Indirect<Link>
    var end: Indirect<Nullable<Link>>

    struct Link: Codable, Hashable, Sendable {
        var id: Int
    }
}

@Suite("Nullable and Indirect properties")
struct PropertyCodingTests {
    private func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self)
    }

    private func decode<Value: Decodable>(_ text: String) throws -> Value {
        try JSONCoding.decoder().decode(Value.self, from: Data(text.utf8))
    }

    @Test(
        "null, a value and nothing at all are three things, in both directions",
        arguments: [
            (Patch(required: .null), #"{"required":null}"#),
            (Patch(required: "x", optional: .null), #"{"optional":null,"required":"x"}"#),
            (Patch(required: "x", optional: 5), #"{"optional":5,"required":"x"}"#),
            (
                Patch(required: "x", date: .value(Date(timeIntervalSince1970: 0.25))),
                #"{"date":"1970-01-01T00:00:00.250Z","required":"x"}"#
            ),
        ])
    fileprivate func nullable(_ patch: Patch, _ text: String) throws {
        #expect(try json(patch) == text)
        #expect(try decode(text) == patch)
    }

    @Test("a required property must be there, even where it may be null")
    func missing() {
        #expect(throws: DecodingError.self) { let _: Patch = try decode("{}") }
    }

    @Test(
        "a property in a box is written and read as if there were no box",
        arguments: [
            (Folder(name: "a"), #"{"name":"a"}"#),
            (Folder(name: "a", parent: Folder(name: "b")), #"{"name":"a","parent":{"name":"b"}}"#),
            (Folder(name: "a", link: .null), #"{"link":null,"name":"a"}"#),
            (Folder(name: "a", link: .value(Folder(name: "b"))), #"{"link":{"name":"b"},"name":"a"}"#),
            (Folder(name: "a", children: [Folder(name: "b")]), #"{"children":[{"name":"b"}],"name":"a"}"#),
        ])
    fileprivate func indirect(_ folder: Folder, _ text: String) throws {
        #expect(try json(folder) == text)
        #expect(try decode(text) == folder)
    }

    @Test("an optional property in a box is nil for null")
    func nullInBox() throws {
        let folder: Folder = try decode(#"{"name":"a","parent":null}"#)
        #expect(folder.parent == nil)
    }

    @Test("required properties in boxes are required")
    func requiredInBox() throws {
        let chain = Chain(link: Indirect(Chain.Link(id: 1)), end: Indirect(.null))
        #expect(try json(chain) == #"{"end":null,"link":{"id":1}}"#)
        #expect(try decode(#"{"end":null,"link":{"id":1}}"#) == chain)
        #expect(throws: DecodingError.self) { let _: Chain = try decode(#"{"end":null}"#) }
        #expect(throws: DecodingError.self) { let _: Chain = try decode(#"{"link":{"id":1}}"#) }
    }

    @Test("a boxed property is a value: a copy changes alone")
    func valueSemantics() {
        let first = Folder(name: "a", parent: Folder(name: "b"))
        var second = first
        second.parent?.name = "c"
        #expect(first.parent?.name == "b")
        #expect(second.parent?.name == "c")
    }
}
