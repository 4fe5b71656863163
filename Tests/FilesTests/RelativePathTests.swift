import Testing

@testable import Files

@Suite struct RelativePathTests {
    @Test(
        "a path stays in its folder and can be written everywhere",
        arguments: [
            ("", RelativePath.Failure.empty), ("a//b", .empty), ("a/", .empty), ("/etc/passwd", .absolute),
            ("..", .leavesFolder),
            ("a/../../b", .leavesFolder), ("./a", .leavesFolder), ("a\\..\\b", .forbiddenCharacter),
            ("a\0b", .forbiddenCharacter),
            ("a\nb", .forbiddenCharacter), ("a\u{202E}b", .forbiddenCharacter), ("C:a", .forbiddenCharacter),
            ("a?", .forbiddenCharacter), ("a.", .forbiddenCharacter), ("a ", .forbiddenCharacter),
            ("NUL", .reservedName),
            ("x/com1.swift", .reservedName), (String(repeating: "a", count: 241), .tooLong),
            (String(repeating: "a/", count: 460) + "a", .tooLong),
        ])
    func rejected(path: String, failure: RelativePath.Failure) {
        #expect(throws: failure) { try RelativePath(path) }
    }

    @Test(
        "everyday paths are taken as they are",
        arguments: ["a", "Sources/Models/APIToken.swift", ".hidden/ä b.md", "a..b"])
    func accepted(path: String) throws {
        #expect(try RelativePath(path).description == path)
    }

    @Test(
        "a path is hidden when one of its names is",
        arguments: [(".git/config", true), ("a/.env", true), ("a.b/c..d", false)])
    func hidden(path: String, isHidden: Bool) throws {
        #expect(try RelativePath(path).isHidden == isHidden)
    }
}
