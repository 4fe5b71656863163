import Foundation
import Testing

@Suite("The commands and options of templates")
struct TemplatesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(petstore, to: "petstore.yml")
    }

    /// Writes a pack with one template for each type.
    private func writePack(_ template: String) throws {
        try folder.write(
            "files:\n- {template: notes.mustache, for: type, path: '{{fileName}}.txt'}\n", to: "Notes/pack.yml")
        try folder.write(template, to: "Notes/notes.mustache")
    }

    @Test("keys prints each template of a pack with its views and blocks, then each view with its names")
    func keys() throws {
        try writePack("{{$title}}{{name}}{{/title}}\n{{#declaration}}{{>part}}{{/declaration}}\n")
        try folder.write("{{name}}{{#alias}} = {{>target}}{{/alias}}\n", to: "Notes/part.mustache")
        try folder.write("{{.}}", to: "Notes/target.mustache")
        let run = try ApusProcess("templates", "keys", "./Notes", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.error.isEmpty)
        let paragraphs = run.output.components(separatedBy: "\n\n")
        #expect(
            paragraphs.first == """
                Notes/notes.mustache
                  TypeSubject
                  blocks: title
                Notes/part.mustache
                  DeclarationView
                  TypeSubject: title, docs, indexLink, fileName, imports, parent, declaration, extensions
                Notes/target.mustache
                  DeclarationView
                  TypeSubject: title, docs, indexLink, fileName, imports, parent, declaration, extensions
                  {{.}}: the text that it is called for
                """)
        let extensions = try #require(paragraphs.first { $0.hasPrefix("ExtensionView\n") })
        #expect(
            extensions == """
                ExtensionView
                  parent        value                    The full name of the type that holds the others.
                  declarations  list of DeclarationView  The types that are nested in it.
                """)
        // Every kind of view that names lead to is there once.
        let titles = Set(paragraphs.dropFirst().map { $0.prefix { $0 != "\n" } })
        #expect(titles.count == paragraphs.count - 1)
        let nested = run.output.matches(of: #/  (?:view|list of) (\w+View) /#).map(\.1)
        #expect(!nested.isEmpty && titles.isSuperset(of: nested))
    }

    @Test("a template that several call has the names that mean the same in all of them")
    func sharedKeys() throws {
        try folder.write(
            """
            files:
            - {template: type.mustache, for: type, path: 'T/{{fileName}}'}
            - {template: group.mustache, for: group, path: 'G/{{fileName}}'}

            """, to: "Notes/pack.yml")
        for name in ["type", "group"] { try folder.write("{{>line}}\n", to: "Notes/\(name).mustache") }
        try folder.write("{{name}}", to: "Notes/line.mustache")
        let output = try ApusProcess("templates", "keys", "./Notes", in: folder).output
        #expect(
            output.hasPrefix(
                """
                Notes/group.mustache
                  GroupView
                Notes/line.mustache
                  TypeSubject or GroupView: name, fileName, parent
                Notes/type.mustache
                  TypeSubject

                """), "\(output)")
    }

    @Test("keys without a pack prints all that are built in")
    func allKeys() throws {
        func paragraphs(_ pack: String...) throws -> [String] {
            try ApusProcess(["templates", "keys"] + pack, in: folder).output.components(separatedBy: "\n\n")
        }
        let (all, markdown, swift) = (try paragraphs(), try paragraphs("markdown"), try paragraphs("swift-client"))
        let tests = try paragraphs("swift-tests")
        #expect(all[0] == [markdown[0], swift[0], tests[0]].joined(separator: "\n"))
        #expect(swift[0].contains("swift-client/struct.mustache\n  ObjectView\n"))
        #expect(swift[0].contains("\n  blocks: conformances, members\n"))
        // Each view is told once, however many packs have it.
        func views(_ paragraphs: [String]) -> [String] {
            paragraphs.dropFirst().map { $0.trimmingCharacters(in: .newlines) }
        }
        #expect(views(all) == Set(views(markdown) + views(swift) + views(tests)).sorted())
        #expect(
            views(markdown).count > 20
                && views(all).count < views(markdown).count + views(swift).count + views(tests).count)
    }

    @Test("keys of a pack that isn't there, or is broken, is an error that says where")
    func noKeys() throws {
        let misspelt = try ApusProcess("templates", "keys", "swift-clint", in: folder)
        #expect(misspelt.status == 1)
        #expect(misspelt.output.isEmpty)
        #expect(misspelt.error == "apus: error: no pack 'swift-clint', did you mean 'swift-client'? [template-name]\n")
        try writePack("{{nam}}\n")
        let broken = try ApusProcess("templates", "keys", "./Notes", in: folder)
        #expect(broken.status == 1)
        #expect(broken.output.isEmpty)
        #expect(
            broken.errorLines.first
                == "./Notes/notes.mustache:1:1: error: no name 'nam' in TypeSubject, did you mean 'name'? [template-name]"
        )
    }

    @Test("--templates with a folder or a file that no pack uses is an error")
    func unusedTemplates() throws {
        func error(_ templates: String) throws -> String? {
            let run = try ApusProcess(
                "generate", "--spec", "petstore.yml", "--module", "PetAPI", "--output", "out", "--templates", templates,
                in: folder)
            #expect(run.status == 1)
            #expect(throws: (any Error).self) { try folder.read("out/.apus-manifest") }
            return run.errorLines.first
        }
        try folder.write("{{name}}\n", to: "Templates/swift-client/strct.mustache")
        #expect(
            try error("Template") == "apus: error: no folder 'Template', did you mean 'Templates'? [template-name]")
        #expect(
            try error("Templates")
                == "Templates/swift-client/strct.mustache:1:1: error: the pack 'swift-client' uses no template 'strct', "
                + "did you mean 'struct'? [template-name]")
        try folder.write("{{name}}\n", to: "Others/swift-clint/struct.mustache")
        #expect(
            try error("Others")
                == "apus: error: 'Others/swift-clint' is not the folder of a pack, did you mean 'swift-client'? "
                + "[template-name]")
    }

    @Test("the example with templates of its own has the client that they write")
    func example() throws {
        let configuration = ApusProcess.package.appendingPathComponent("Examples/OwnTemplates/apus.yml").path
        let run = try ApusProcess("check", "--config", configuration, in: folder)
        #expect(run.status == 0, "\(run.error)\(run.output)")
        #expect(run.error.contains("up to date"), "\(run.error)")
    }
}
