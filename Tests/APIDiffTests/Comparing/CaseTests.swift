import APIDiff
import Testing

@Suite("Each rule, in requests and in responses")
struct CaseTests {
    @Test("a schema", arguments: ChangeCase.read(schemaCases))
    func schema(_ change: ChangeCase) throws {
        for position in SchemaPosition.allCases {
            let found = try changes(position.document(change.old), position.document(change.new))
            let match = try #require(found[change.rule], "\(position): \(found.lines)")
            #expect(
                (position.isRequest ? match.request : match.response)
                    == (position.isRequest ? change.request : change.response))
            #expect((position.isRequest ? match.response : match.request) == nil, "the other direction is not affected")
            #expect(try changes(position.document(change.old), position.document(change.old)).isEmpty)
        }
    }

    @Test("a property", arguments: ChangeCase.read(objectCases))
    func property(_ change: ChangeCase) throws {
        for position in [SchemaPosition.requestBody, .responseBody, .requestProperty, .responseProperty] {
            let found = try changes(
                position.document(change.old.asObject), position.document(change.new.asObject))
            let match = try #require(found[change.rule], "\(position): \(found.lines)")
            #expect(
                (position.isRequest ? match.request : match.response)
                    == (position.isRequest ? change.request : change.response))
        }
    }

    @Test("an operation", arguments: ChangeCase.read(operationCases))
    func operation(_ change: ChangeCase) throws {
        let found = try changes(operationDocument(change.old), operationDocument(change.new))
        let match = try #require(found[change.rule], "\(found.lines)")
        #expect(match.request == change.request)
        #expect(match.response == change.response)
    }

    @Test("a document", arguments: ChangeCase.read(documentCases))
    func document(_ change: ChangeCase) throws {
        let found = try changes(wholeDocument(change.old), wholeDocument(change.new))
        let match = try #require(found[change.rule], "\(found.lines)")
        #expect(match.request == change.request)
        #expect(match.response == change.response)
    }

    @Test("every rule has a case, and every case a rule")
    func everyRule() {
        let shown = Set(
            (ChangeCase.read(schemaCases) + ChangeCase.read(objectCases) + ChangeCase.read(operationCases)
                + ChangeCase.read(documentCases)).map(\.rule))
        #expect(Set(Rule.all.map(\.name)).subtracting(shown).sorted() == [])
        #expect(shown.subtracting(Rule.all.map(\.name)).sorted() == [])
        #expect(Rule.all.count == Set(Rule.all.map(\.name)).count)
    }
}

extension String {
    /// The properties as an object; the word `required` at the end makes the property `p` one.
    fileprivate var asObject: String {
        if self == "{}" { return "type: object, properties: {other: {type: string}}" }
        let isRequired = hasSuffix(", required")
        let properties = isRequired ? String(dropLast(10)) : self
        return "type: object, properties: {other: {type: string}, \(properties)}"
            + (isRequired ? ", required: [p]" : "")
    }
}
