import APIModel
import Foundation
import Testing

@Suite("The model as JSON")
struct CodingTests {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test("types say what they are in one word")
    func types() throws {
        var limits = Limits()
        limits.maxItems = 3
        #expect(try json(TypeReference.string) == #"{"type":"string"}"#)
        #expect(try json(TypeReference.nullable(.any)) == #"{"of":{"type":"any"},"type":"nullable"}"#)
        #expect(
            try json(TypeReference.array(of: .schema("A"), limits))
                == ##"{"items":{"id":"#/components/schemas/A","type":"named"},"limits":{"maxItems":3},"type":"array"}"##
        )
    }

    @Test("schema paths, segments and statuses read as a document writes them")
    func texts() throws {
        let path = SchemaPath(
            root: .operation(path: "/a", method: .get, id: nil),
            steps: [.response(.range(4), mediaType: "text/csv"), .items, .member(index: 2), .property("x")])
        #expect(
            try json(path)
                == #"{"root":{"operation":{"method":"get","path":"/a"}},"steps":[{"response":{"mediaType":"text/csv","status":"4XX"}},"items",{"member":2},{"property":"x"}]}"#
        )
        #expect(try json([PathSegment("{id}.json")]) == #"["{id}.json"]"#)
    }
}
