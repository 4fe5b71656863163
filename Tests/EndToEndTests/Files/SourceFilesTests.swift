import Foundation
import LosantApplicationAPI
import Testing

@Suite("The generated sources of the Losant API")
struct SourceFilesTests {
    @Test("import the runtime and Foundation, and nothing else")
    func imports() {
        #expect(GeneratedFiles.swift.count > 100)
        let importLine = /(?m)^[ \t]*(@\w+(\([^)]*\))?[ \t]+)*(\w+[ \t]+)?import[ \t].*$/
        for (path, text) in GeneratedFiles.swift {
            let imports = text.matches(of: importLine).map { String($0.output.0).replacing("public ", with: "") }
            #expect(["import ApusRuntime", "import Foundation"].starts(with: imports), "\(path)")
        }
    }

    @Test("hold nothing of the machine, the day or the tool's version that wrote them")
    func anonymous() {
        let folders = [
            GeneratedFiles.package.path, NSHomeDirectory() + "/", FileManager.default.temporaryDirectory.path,
        ]
        let path = /(?m)(^|[\s"'`(=:])(file:\/\/)?\/(Users|home|root|tmp|private|var|usr|opt)\//
        let day = /\b20[0-9][0-9]-[01][0-9]-[0-3][0-9]\b/
        let version = /[Gg]enerated (on|at) |apus \(?v?[0-9]/
        for (name, text) in GeneratedFiles.all {
            for folder in folders where folder.count > 2 { #expect(!text.contains(folder), "\(name)") }
            #expect(text.firstMatch(of: path)?.output.0 == nil, "\(name)")
            #expect(text.firstMatch(of: day)?.output == nil, "\(name)")
            #expect(text.firstMatch(of: version)?.output.0 == nil, "\(name)")
        }
    }

    @Test("name the document's version in one place")
    func version() {
        let places = GeneratedFiles.swift.flatMap { path, text in
            text.ranges(of: LosantApplicationClient.apiVersion).map { _ in path }
        }
        #expect(places == ["Sources/LosantApplicationClient.swift"])
    }

    @Test("have no line of more than 140 columns but for its literals")
    func columns() {
        for (path, text) in GeneratedFiles.swift {
            for line in text.numberedLines where line.text.count > 140 {
                let code = line.text.replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
                #expect(code.count <= 140, "\(path):\(line.number) has \(line.text.count) columns")
            }
        }
    }

    @Test("have no blank at the end of a line, no two empty lines, no tab, and end with one line break")
    func whitespace() {
        for (path, text) in GeneratedFiles.swift {
            #expect(!text.contains("\t") && !text.contains("\r"), "\(path)")
            #expect(!text.contains(" \n") && !text.contains("\n\n\n"), "\(path)")
            #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(path)")
        }
    }
}
