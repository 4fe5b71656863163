import APIDiff
import ClientGenerator
import Diagnostics
import Testing

@Suite("Types that a change of direction renames")
struct DirectionTests {
    private static let old = """
        openapi: 3.0.3
        info: {title: Shop, version: 1.0.0}
        paths:
          /shelves:
            put:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Shelf'}}}}
          /loans:
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Loan'}}}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Shelf: {properties: {books: {type: array, items: {$ref: '#/components/schemas/Book'}}}}
            Book: {properties: {author: {$ref: '#/components/schemas/Author'}}}
            Loan: {properties: {book: {$ref: '#/components/schemas/Book'}}}
            Author: {required: [id], properties: {id: {type: integer}, pin: {type: string}}}
            Other: {properties: {a: {type: string}}}
        """
    private static let new = old.replacing("id: {type: integer}", with: "id: {type: integer, readOnly: true}")

    private func interface(_ text: String) throws -> SwiftInterface {
        let api = try api(text)
        let client = try generateClient(
            from: api, options: GeneratorOptions(module: "ShopAPI", packs: ["swift-client"]), diagnostics: Diagnostics()
        )
        return SwiftInterface(files: client.files.map(\.text), names: DirectedNames(client.typeNames, of: api))
    }

    private func causes(_ old: String, _ new: String) throws -> [String] {
        try interface(old).report(to: interface(new)).changes.filter { !$0.renamed.isEmpty }.map { change in
            "\(change.effect.rawValue): \(change.name): \(change.words): "
                + change.renamed.map { "\($0.old) \($0.new)" }.joined(separator: ", ")
        }
    }

    @Test("are listed below the property that became readOnly, and not as removed and new")
    func readOnly() throws {
        let report = try interface(Self.old).report(to: interface(Self.new))
        #expect(
            try causes(Self.old, Self.new) == [
                """
                source break: Author: only responses have `id` now: types have other names: Author AuthorInput, \
                Book BookInput, Loan LoanInput, Shelf ShelfInput
                """
            ])
        #expect(!report.changes.contains { $0.words == "new type" || $0.words == "the type was removed" })
        #expect(report.step == .major)
    }

    @Test("are listed below the property that no longer is readOnly")
    func noLonger() throws {
        #expect(
            try causes(Self.new, Self.old) == [
                """
                source break: Author: only responses have `id` no longer: types have other names: AuthorInput Author, \
                BookInput Book, LoanInput Loan, ShelfInput Shelf
                """
            ])
    }

    @Test("are listed once, below the first of several properties; a further one renames nothing")
    func several() throws {
        let both = Self.new.replacing("pin: {type: string}", with: "pin: {type: string, writeOnly: true}")
        #expect(try causes(Self.old, both).count == 1)
        #expect(try causes(Self.new, both) == [])
    }

    @Test("are none where only names of apus.yml or nothing changed")
    func none() throws {
        #expect(try causes(Self.new, Self.new) == [])
        #expect(try causes(Self.old, Self.old.replacing("a: {type: string}", with: "a: {type: integer}")) == [])
    }
}
