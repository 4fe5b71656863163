import Testing

@testable import ClientGenerator

@Suite("Names of arguments")
struct ArgumentNameTests {
    private func names(_ originals: String...) -> [(label: String, inner: String)] {
        ArgumentName.names(of: originals.map { .init($0, .member(from: $0)) }).map { ($0.label.name, $0.inner.name) }
    }

    @Test("inside its function, an argument doesn't hide what a resource stores")
    func storedProperties() {
        #expect(names("client", "path", "id").map(\.label) == ["client", "path", "id"])
        #expect(names("client", "path", "id").map(\.inner) == ["clientValue", "pathValue", "id"])
    }

    @Test("a name inside the function is never that of another argument")
    func collisions() {
        let inner = names("client", "clientValue").map(\.inner)
        #expect(inner[1] == "clientValue")
        #expect(Set(inner).count == 2)
        #expect(names("foo_bar", "fooBar").map(\.label) == ["fooBarUnderscore", "fooBar"])
    }
}
