import Files
import Foundation
import Testing

@testable import ClientGenerator

@Suite struct ReservedTypeNamesTests {
    @Test(
        "what every Swift file uses is reserved",
        arguments: ["Error", "Data", "String", "Date", "Result", "Task", "Optional"])
    func everyday(name: String) {
        #expect(ReservedTypeNames.contains(name))
    }

    @Test("every public type of the runtime is reserved")
    func runtime() throws {
        let root = #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 }
        let declaration = try Regex(
            #"(?m)^(?:@\w+ )?public (?:final )?(?:struct|class|enum|protocol|typealias|actor) (\w+)"#)
        var found: Set<String> = []
        func visit(_ folder: String) throws {
            for name in try Disk.names(in: folder) {
                let path = "\(folder)/\(name)"
                if Disk.isFolder(path) {
                    try visit(path)
                } else {
                    let text = String(decoding: try Disk.read(path), as: UTF8.self)
                    for match in text.matches(of: declaration) { found.insert(String(match[1].substring ?? "")) }
                }
            }
        }
        try visit("\(root)/Sources/ApusRuntime")
        #expect(found.count > 10)
        #expect(found.subtracting(ReservedTypeNames.runtime).sorted() == [])
    }

    @Test("every type that the code of a client uses is reserved where its own types are nested")
    func usedByCode() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let cases = tests.appending(path: "Golden/Cases")
        let clients =
            try Disk.names(in: cases.path).map { cases.appending(path: "\($0)/Expected/Sources") }
            + [tests.deletingLastPathComponent().appending(path: "Generated/LosantApplicationAPI/Sources")]
        var count = 0
        for client in clients {
            let code = try GeneratedCode(of: client)
            // What these have besides is qualified by the module's name.
            let known = code.declared.union([
                "ApusRuntime", "Foundation", "OptionalAndNullableAPI", "Self", "ShadowingAPI",
            ])
            for name in code.used["Models", default: []].subtracting(known) {
                #expect(ReservedTypeNames.containsNested(name, inResource: false), "\(name) in \(client.path)")
                count += 1
            }
            for name in code.used["Requests", default: []].subtracting(known) {
                #expect(ReservedTypeNames.containsNested(name, inResource: true), "\(name) in \(client.path)")
            }
        }
        #expect(count > 100)
    }
}

/// The names of types in a client's code.
private struct GeneratedCode {
    private(set) var declared: Set<String> = []
    /// By folder.
    private(set) var used: [String: Set<String>] = [:]

    init(of folder: URL) throws {
        let declaration = /(?:struct|enum|typealias) `?(\w+)/
        let type = /(?:^|[^\w.`])([A-Z]\w*)/
        for room in try Disk.names(in: folder.path) where Disk.isFolder(folder.appending(path: room).path) {
            for name in try Disk.names(in: folder.appending(path: room).path) {
                let text = String(
                    decoding: try Disk.read(folder.appending(path: "\(room)/\(name)").path), as: UTF8.self)
                let code = text.replacing(/\/\/.*/, with: "").replacing(/#?"(?:\\.|[^"\\])*"#?/, with: "")
                declared.formUnion(code.matches(of: declaration).map { String($0.1) })
                used[room, default: []].formUnion(code.matches(of: type).map { String($0.1) })
            }
        }
    }
}
