import Diagnostics
import Files
import Foundation
import Testing

@testable import Templating

private let embedded = PackSource(
    name: "swift-client",
    embedded: [
        "swift.pack.yml": Array("files:\n- {template: thing.mustache, for: thing, path: '{{name}}'}\n".utf8),
        "thing.mustache": Array("{{$start}}built in{{/start}} {{>part}}\n".utf8), "part.mustache": Array("part\n".utf8),
    ])

@Suite("Packs")
struct PackTests {
    @Test("all problems of a pack are reported, in order, each once")
    func several() {
        #expect(
            problems(pack("{{#children}}{{>part}}{{/children}}{{a}}\n{{b c}}{{>part}}", ["part.mustache": "{{d}}"])).map
            {
                $0.prefix { $0 != "'" }
            } == ["part.mustache:1:1: no name ", "thing.mustache:1:36: no name ", "thing.mustache:2:1: "])
    }

    @Test("several things are several files, sorted, each with one newline at its end")
    func severalFiles() throws {
        let files = try render(
            pack("{{name}}{{about}}"),
            [ThingView(name: "b"), ThingView(name: "a", about: " \n\n"), ThingView(name: "c", about: "\n")])
        #expect(files.map(\.path.description) == ["a.txt", "b.txt", "c.txt"])
        #expect(files.map(\.text) == ["a\n", "b\n", "c\n"])
        #expect(try render(pack("{{about}}\n\n"), [ThingView(name: "a")]).map(\.text) == [""])
    }

    @Test("a thing without a view has no file, and a pack passes over what it has no entry for")
    func noView() throws {
        let pack = try TemplatePack(pack("x"), subjects: kinds, diagnostics: Diagnostics())
        let files = try [pack].render([
            TemplateSubject("thing") { ThingView?.none }, TemplateSubject("body") { BodyView(type: "T") },
        ])
        #expect(files == [])
    }

    @Test("Windows' ends of lines in a template are none of the output")
    func carriageReturns() throws {
        #expect(
            try render(pack("a\r\n{{about}}\r\n{{name}}\r\n"), [ThingView(name: "x")]).map(\.text) == ["a\nx\n"])
    }

    @Test("a path that leads out of the output folder is an error at its place in the pack")
    func path() throws {
        let list = "files:\n- {template: thing.mustache, for: thing, path: '../{{name}}'}\n"
        let error = try #require(throws: SpecError.self) {
            try render(pack("", list: list), [ThingView(name: "x\u{202E}")])
        }
        #expect(
            error.diagnostic.line == "pack.yml:2:49: '../x\\u{202E}' can't be the path of a file: "
                + "it has '.' or '..' in it [template-path]")
    }

    @Test("a pack is named by its name or its folder")
    func named() throws {
        #expect(try PackSource.named("swift-client", builtIn: [embedded]).files.count == 3)
        #expect(
            problem { _ = try PackSource.named("swift-cleint", builtIn: [embedded]) }
                == "no pack 'swift-cleint', did you mean 'swift-client'?")
        #expect(
            problem { _ = try PackSource.named("/nowhere", builtIn: [embedded]) }
                == "no pack '/nowhere': there is no such folder, and built in are swift-client")
        let folder = try TemporaryFolder([
            "own/pack.yml": "files:\n- {template: t.mustache, for: thing, path: x}", "own/t.mustache": "t",
            "own/.hidden": "",
        ])
        let own = try PackSource.named(folder.path + "/own/", builtIn: [embedded])
        #expect(own.name == "own")
        #expect(try render(own, [ThingView(name: "x")]).map(\.text) == ["t\n"])
    }

    @Test("a folder of a pack has nothing but templates and the list, each of which is used")
    func strayFiles() throws {
        let list = "files:\n- {template: t.mustache, for: thing, path: x}"
        let stray = try TemporaryFolder(["p/pack.yml": list, "p/t.mustache": "", "p/t.mustach": ""])
        #expect(
            problem { _ = try PackSource.named(stray.path + "/p", builtIn: []) }
                == "'\(stray.path)/p/t.mustach' is not a file of a pack: those are *.mustache and *.pack.yml")
        let unused = try TemporaryFolder(["p/pack.yml": list, "p/t.mustache": "", "p/tt.mustache": ""])
        #expect(
            problems(try PackSource.named(unused.path + "/p", builtIn: [])) == [
                "\(unused.path)/p/tt.mustache:1:1: the pack 'p' uses no template 'tt', did you mean 't'? [template-name]"
            ])
        let binary = try TemporaryFolder(["p/pack.yml": list])
        try Disk.write([0x61, 0xFF], to: binary.path + "/p/t.mustache")
        #expect(
            problem { _ = try PackSource.named(binary.path + "/p", builtIn: []) }
                == "'\(binary.path)/p/t.mustache' is not UTF-8")
    }

    @Test("a template that is no regular file is an error, and never waited for", .timeLimit(.minutes(1)))
    func notRegular() throws {
        let folder = try TemporaryFolder(["p/pack.yml": "files:\n- {template: t.mustache, for: thing, path: x}"])
        let template = folder.path + "/p/t.mustache"
        let message = "can't read '\(template)': it is not a regular file"
        #expect(mkfifo(template, 0o600) == 0)
        #expect(problem { _ = try PackSource.named(folder.path + "/p", builtIn: []) } == message)
        #expect(unlink(template) == 0 && symlink("/dev/zero", template) == 0)
        #expect(problem { _ = try PackSource.named(folder.path + "/p", builtIn: []) } == message)
    }
}

@Suite("Templates in place of built-in ones")
struct TemplateFolderTests {
    private let other = PackSource(name: "markdown", embedded: ["page.mustache": []])

    private func overridden(_ files: [String: String]) throws -> PackSource {
        let folder = try TemporaryFolder(files)
        return try embedded.overridden(by: TemplateFolder(folder.path, packs: [embedded, other]))
    }

    private func text(_ files: [String: String]) throws -> [String] {
        try render(overridden(files), [ThingView(name: "x")]).map(\.text)
    }

    @Test("a file of the pack's folder stands in the place of the built-in one")
    func replaced() throws {
        #expect(try text(["swift-client/part.mustache": "mine"]) == ["built in mine\n"])
        #expect(try text(["swift-client/thing.mustache": "mine"]) == ["mine\n"])
        #expect(try text(["markdown/page.mustache": ""]) == ["built in part\n"])
        #expect(
            try text([
                "swift-client/swift.pack.yml": "files:\n- {template: part.mustache, for: thing, path: x}"
            ]) == ["part\n"])
    }

    @Test("a parent of a template's own name is the built-in one, of which it replaces blocks")
    func parent() throws {
        #expect(
            try text([
                "swift-client/thing.mustache": "{{<thing}}{{$start}}{{name}}:{{/start}}{{/thing}}",
                "swift-client/part.mustache": "[{{<part}}{{/part}}]",
            ]) == ["x: [part\n]\n"])
        #expect(
            problems(try overridden(["swift-client/thing.mustache": "{{<thing}}{{$strat}}{{/strat}}{{/thing}}"])).map {
                $0.suffix(67)
            } == ["1:11: no block 'strat' in 'thing', did you mean 'start'? [template-name]".suffix(67)])
    }

    @Test("what belongs to no pack is an error")
    func strayFiles() throws {
        func problemOf(_ files: [String: String], in subfolder: String = "") throws -> String {
            let folder = try TemporaryFolder(files)
            return problem { _ = try TemplateFolder(folder.path + subfolder, packs: [embedded, other]) }
                .replacing(folder.path, with: "T")
        }
        #expect(
            try problemOf(["swift-cleint/part.mustache": ""])
                == "'T/swift-cleint' is not the folder of a pack, did you mean 'swift-client'?")
        #expect(
            try problemOf(["mine/part.mustache": ""])
                == "'T/mine' is not the folder of a pack: there are markdown, swift-client")
        #expect(
            try problemOf(["part.mustache": ""])
                == "'T/part.mustache' is not the folder of a pack, did you mean 'T/swift-client/part.mustache'?")
        #expect(try problemOf(["markdown": ""]) == "'T/markdown' is not the folder of a pack, did you mean 'markdown'?")
        #expect(try problemOf([".git/x": "", "markdown/page.mustache": ""]) == "no problem")
        #expect(
            try problemOf(["Templates/markdown/a": ""], in: "/Templtes")
                == "no folder 'T/Templtes', did you mean 'T/Templates'?")
        #expect(try problemOf(["Templates/a": ""], in: "/Nothing") == "no folder 'T/Nothing'")
    }

    @Test("a template that the pack doesn't use is an error, but not a built-in one that is needed no longer")
    func unused() throws {
        #expect(
            problems(try overridden(["swift-client/prat.mustache": ""])).map { $0.drop { $0 != " " } } == [
                " the pack 'swift-client' uses no template 'prat', did you mean 'part'? [template-name]"
            ])
        #expect(problems(try overridden(["swift-client/thing.mustache": ""])) == [])
    }
}

@Suite("The keys of a pack")
struct TemplateKeysTests {
    @Test("each template has the names that mean the same wherever it is called, and its blocks")
    func keys() throws {
        let source = pack(
            "{{>part}}{{#children}}{{>part}}{{/children}}{{#body}}{{>inner}}{{/body}}{{#literals}}{{>text}}{{/literals}}",
            [
                "part.mustache": "{{$a}}{{<top}}{{$c}}{{/c}}{{/top}}{{/a}}", "top.mustache": "{{$b}}{{$c}}{{/c}}{{/b}}",
                "inner.mustache": "{{type}}", "text.mustache": "{{.}}",
            ])
        let keys = try TemplatePack(source, subjects: kinds, diagnostics: Diagnostics()).keys
        #expect(keys.templates.map(\.name) == ["inner", "part", "text", "thing", "top"])
        let inner = try #require(keys.templates.first)
        #expect(inner.names.map(\.views) == [["BodyView"], ["ThingView"]])
        #expect(inner.names.map { $0.fields.map(\.name) }.first == ["type"])
        #expect(inner.names.first?.fields.first?.sentence == "The body's type.")
        #expect(keys.templates.map(\.hasText) == [false, false, true, false, false])
        #expect(keys.templates.map(\.blocks) == [[], ["a", "b", "c"], [], [], ["b", "c"]])
        #expect(keys.views.map(\.name) == ["BodyView", "ThingView"])
        #expect(
            keys.views.last?.fields.map(\.name) == ["name", "about", "isRequired", "children", "literals", "body"])
        #expect(keys.views.last?.fields.compactMap(\.kind.view?.name) == ["ThingView", "BodyView"])
    }

    @Test("a name that means something else in another place is none of the template's")
    func differing() throws {
        let data = try JSONData(json: #"{"a": {"x": "1", "y": "2"}, "b": {"x": [], "y": "2"}, "z": ""}"#)
        var table = TemplateTable()
        let start = SourceLocation(file: "t", line: 1, column: 1)
        table.add(TemplateSource(name: "part", text: "{{y}}", start: start))
        let main = table.addUnnamed(
            TemplateSource(name: "main", text: "{{#a}}{{>part}}{{/a}}{{#b}}{{>part}}{{/b}}", start: start))
        var compiler = TemplateCompiler(table, options: .code())
        _ = compiler.compile(main, for: data.kind)
        let names = TemplateKeys(compiler).templates.first?.names ?? []
        #expect(names.flatMap { $0.fields.map(\.name) } == ["y", "a", "b", "z"])
    }
}
