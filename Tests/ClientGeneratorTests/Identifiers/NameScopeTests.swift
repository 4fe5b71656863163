import Files
import Testing

@testable import ClientGenerator

/// The names of children, by how the document spells them.
private func names(
    _ originals: [String], reserved: Set<SwiftIdentifier> = [], _ identifier: (String) -> SwiftIdentifier
) -> [String: String] {
    let scope = NameScope(originals.map { .init($0, identifier($0)) }, reserved: reserved)
    return Dictionary(uniqueKeysWithValues: zip(originals, scope.identifiers.map(\.name)))
}

private func members(_ originals: [String], reserved: Set<SwiftIdentifier> = []) -> [String: String] {
    names(originals, reserved: reserved) { .member(from: $0) }
}

@Suite("Names of one parent") struct NameScopeTests {
    @Test("the one whose spelling needed no change keeps the name, the others get words from their own characters")
    func distinctions() {
        #expect(members(["asc", "ASC"]) == ["asc": "asc", "ASC": "ascUppercase"])
        #expect(members(["a", "A", "$a"]) == ["a": "a", "A": "aUppercase", "$a": "aDollar"])
        #expect(
            members(["foo-bar", "foo_bar", "fooBar", "FOO_BAR", "FooBar"]) == [
                "foo-bar": "fooBarDash", "foo_bar": "fooBarUnderscore", "fooBar": "fooBar",
                "FOO_BAR": "fooBarUppercase",
                "FooBar": "fooBarCapitalized",
            ])
        #expect(names(["Add", "add"]) { .type(from: $0) } == ["Add": "Add", "add": "AddLowercase"])
        #expect(
            names(["api-token", "apiToken"]) { .type(from: $0) } == [
                "apiToken": "APIToken", "api-token": "APITokenDash",
            ])
        #expect(members(["id", "ID", "Id"]) == ["id": "id", "ID": "idUppercase", "Id": "idCapitalized"])
    }

    @Test("names that Swift keeps are told apart as others are")
    func keptNames() {
        let originals = ["none", "NONE", "None", "noneValue"]
        #expect(
            names(originals) { .value(from: $0) } == [
                "noneValue": "noneValue", "none": "noneValueLowercase", "NONE": "noneValueUppercase",
                "None": "noneValueCapitalized",
            ])
        #expect(
            names(originals.dropLast()) { .value(from: $0) } == [
                "none": "noneValue", "NONE": "noneValueUppercase", "None": "noneValueCapitalized",
            ])
    }

    @Test("a name from a distinction never takes the one that another child has")
    func secondCollision() {
        let names = members(["asc", "ASC", "ascUppercase"])
        #expect(names["asc"] == "asc")
        #expect(names["ascUppercase"] == "ascUppercase")
        #expect(Set(names.values).count == 3)
    }

    @Test("a reserved name is nobody's")
    func reserved() {
        #expect(members(["body", "Body"], reserved: ["body"]) == ["body": "bodyValue", "Body": "bodyCapitalized"])
        #expect(NameScope([.init("header body", "body")], reserved: ["body"]).identifiers == ["bodyHeader"])
    }

    @Test("names are unique and do not depend on the order of the document")
    func orderIndependence() {
        var originals: [String] = []
        for first in [
            "a", "A", "-a", "a-", "$a", "_a", "a b", "a-b", "aB", "AB", "Ab", "a_b", "A_B", "a--b", "a.b", "a/b", "👍a",
        ] {
            originals += [first, first + "1", "1" + first, first + " ", first + "?"]
        }
        originals += ["", " ", "\0", "\u{202E}", "empty", "none", "noneValue", "self", "selfValue"]
        let names = members(originals)
        #expect(names.count == originals.count)
        #expect(Set(names.values).count == originals.count)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<5 { #expect(members(originals.shuffled(using: &generator)) == names) }
    }

    @Test("equal texts are counted")
    func equalTexts() {
        let candidates = (1...3).map { _ in NameScope.Candidate("a", "a") }
        #expect(NameScope(candidates).identifiers == ["a", "a2", "a3"])
    }

    @Test("files are called differently also without regard to case, and never like a device")
    func fileNames() {
        let names = FileNames(["AB", "Ab", "Token", "Common.Blocks.Graph"])
        #expect(names["AB"].templateText == "AB")
        #expect(names["Ab"].templateText == "Ab-1")
        #expect(names["Common.Blocks.Graph"].templateText == "Common.Blocks.Graph")
        #expect(names["Aux"].templateText == "_Aux")
        let long = FileName(String(repeating: "ä", count: 300)).templateText
        #expect(long.utf8.count <= RelativePath.longestComponent)
        #expect(long != FileName(String(repeating: "ä", count: 301)).templateText)
    }
}
