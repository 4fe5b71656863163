import Foundation
import Testing

@Suite("The check of folders")
struct FolderOrderTests {
    /// Checks made-up files of a target `Sources/Zoo`.
    private func violations(_ files: [String: String], _ order: FolderOrder) throws -> [String] {
        let root = FileManager.default.temporaryDirectory.appending(path: "apus-order-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for (path, text) in files {
            let file = root.appending(path: "Sources/Zoo/\(path)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try order.violations(below: root).map(\.description)
    }

    private let order = FolderOrder("Sources/Zoo", "Animals", ["Cages", "Ponds"], "Tours")

    @Test("a use of a later folder, or of one beside it, is found with its line")
    func uses() throws {
        let files = [
            "Animals/Cat.swift": "struct Cat {}\n\nextension Cage {}\n",
            "Animals/Feed.swift": "func feed() {\n    visit()\n}\n",
            "Cages/Cage.swift": "struct Cage {\n    let cat: Cat\n    let pond: Pond?\n}\n",
            "Ponds/Pond.swift": "final class Pond { var cats: [Cat] = [] }",
            "Tours/Tour.swift": "public func visit() { feed() }\nenum Tour { case cage(Cage), pond(Pond) }",
            "Zoo.swift": "let tour = Tour.cage(Cage(cat: Cat(), pond: nil))",
        ]
        #expect(
            try violations(files, order) == [
                "Sources/Zoo/Animals/Cat.swift:3: Cage is declared in Cages, which comes later",
                "Sources/Zoo/Animals/Feed.swift:2: visit is declared in Tours, which comes later",
                "Sources/Zoo/Cages/Cage.swift:3: Pond is declared in Ponds, which comes beside it",
            ])
    }

    @Test("what only looks like a use is none")
    func others() throws {
        let files = [
            "Animals/Cat.swift": """
            // A Cage, /* and a Tour.
            /// ``Cage``
            struct Cat<Tour: Sendable>: Sendable {
                enum Cage { case open }
                let text = "Cage \\("Pond") Pond"
                let raw = #"a " Pond \\(Pond)"#
                var tour: Tour?
                func visit(pond: Int) -> Int { self.visit(pond: Zoo.Pond.count) }
            }
            """,
            "Cages/Cage.swift": "struct Cage {}",
            "Ponds/Pond.swift": "private struct Cat {}\nstruct Fish { struct Pond {} }",
            "Tours/Tour.swift": "struct Tour {}\nstruct Guide { func visit() {} }",
        ]
        #expect(try violations(files, order) == [])
    }

    @Test("code in a string literal and a name behind the module's own are uses")
    func literals() throws {
        let files = [
            "Animals/Cat.swift": "let a = \"\"\"\n    \\(Tour(\n        \")\"))\n    \"\"\"\nlet b = Zoo.Tour.self\n",
            "Cages/Cage.swift": "", "Ponds/Pond.swift": "", "Tours/Tour.swift": "public typealias Tour = String",
        ]
        #expect(
            try violations(files, order) == [
                "Sources/Zoo/Animals/Cat.swift:2: Tour is declared in Tours, which comes later",
                "Sources/Zoo/Animals/Cat.swift:5: Tour is declared in Tours, which comes later",
            ])
    }

    @Test("a folder without a place in the order is an error, and so is a place without a folder")
    func folders() throws {
        let files = ["Animals/Big/Lion.swift": "", "Cages/A.swift": "", "Tours/A.swift": "", "Shops/A.swift": ""]
        #expect(
            try violations(files, order) == [
                "Sources/Zoo/Shops:1: the folder has no place in the order",
                "Sources/Zoo/Ponds:1: there is no such folder with Swift files",
            ])
    }

    @Test("a folder inside another can have a place of its own, and files beside all folders come last")
    func nested() throws {
        let order = FolderOrder("Sources/Zoo", "Views", ["Views/Swift", "Views/Docs"])
        let files = [
            "Views/View.swift": "protocol View {}", "Views/Swift/Code.swift": "struct Code: View {}",
            "Views/Docs/Page.swift": "struct Page: View { let code: Code }", "Zoo.swift": "struct Zoo { let p: Page }",
            "Views/Other/More.swift": "struct More { let zoo: Zoo }",
        ]
        #expect(
            try violations(files, order) == [
                "Sources/Zoo/Views/Docs/Page.swift:1: Code is declared in Views/Swift, which comes beside it",
                "Sources/Zoo/Views/Other/More.swift:1: Zoo is declared in Sources/Zoo, which comes later",
            ])
    }
}
