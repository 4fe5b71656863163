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
}
