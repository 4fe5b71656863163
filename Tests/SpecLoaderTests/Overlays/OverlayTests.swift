import Diagnostics
import SpecLoader
import Testing

@Suite struct OverlayTests {
    /// The document after an overlay with these actions.
    static func apply(_ actions: String, to text: String) throws -> (root: Node, messages: [String], folder: Folder) {
        let head = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions:\n"
        let folder = try Folder(["a.yml": text, "o.yml": head + actions])
        let (root, diagnostics) = try folder.load("a.yml", overlays: ["o.yml"])
        return (root, folder.lines(diagnostics), folder)
    }

    @Test(
        "an update merges mappings, joins lists and replaces scalars",
        arguments: [
            (
                "{a: {b: 1, c: {d: 2}}}", "- {target: $.a, update: {b: x, c: {e: 3}, f: [4]}}",
                #"{"a":{"b":"x","c":{"d":2,"e":3},"f":[4]}}"#
            ),
            ("{a: [1]}", "- {target: $.a, update: 2}", #"{"a":[1,2]}"#),
            ("{a: [1]}", "- {target: $.a, update: {b: 2}}", #"{"a":[1,{"b":2}]}"#),
            ("{a: [1]}", "- {target: $.a, update: [2, 3]}", #"{"a":[1,2,3]}"#),
            ("{a: {b: [1]}}", "- {target: $.a, update: {b: [2]}}", #"{"a":{"b":[1,2]}}"#),
            ("{a: {b: 1}}", "- {target: $.a.b, update: 2}", #"{"a":{"b":2}}"#),
            ("{a: {b: 1}, c: {b: 2}}", "- {target: $.*, update: {z: 0}}", #"{"a":{"b":1,"z":0},"c":{"b":2,"z":0}}"#),
            ("{a: {example: x}}", "- {target: $.a, update: {example: [x]}}", #"{"a":{"example":["x"]}}"#),
            ("{a: 1}", "- {target: $, update: {b: 2, a: 3}}", #"{"a":3,"b":2}"#),
            ("{a: {b: 1}}", "- {target: $.a, update: {c: 1}}\n- {target: $.a.c, update: 2}", #"{"a":{"b":1,"c":2}}"#),
            ("{a: {a: {x: 1}}}", "- {target: $..a, update: {y: 2}}", #"{"a":{"a":{"x":1,"y":2},"y":2}}"#),
        ])
    func updates(text: String, actions: String, result: String) throws {
        let (root, messages, _) = try Self.apply(actions, to: "# \n" + text)
        #expect(root.json == result)
        #expect(messages == [])
    }

    @Test(
        "a removal takes entries and elements out, wherever the target leads",
        arguments: [
            ("- {target: $.a.b, remove: true}", #"{"a":{"c":[1,2,3]},"d":{"b":{"b":4}}}"#),
            ("- {target: '$.a.c[?@ > 1]', remove: true}", #"{"a":{"b":0,"c":[1]},"d":{"b":{"b":4}}}"#),
            ("- {target: $..b, remove: true}", #"{"a":{"c":[1,2,3]},"d":{}}"#),
            ("- {target: '$.a.c[0,0,-1]', remove: true}", #"{"a":{"b":0,"c":[2]},"d":{"b":{"b":4}}}"#),
            ("- {target: $.*, remove: true}", "{}"),
            ("- {target: $.a, remove: true, update: {x: 1}}", #"{"d":{"b":{"b":4}}}"#),
        ])
    func removals(actions: String, result: String) throws {
        let (root, messages, _) = try Self.apply(actions, to: "a: {b: 0, c: [1, 2, 3]}\nd: {b: {b: 4}}")
        #expect(root.json == result)
        #expect(messages == [])
    }

    @Test("a copy takes one node of the document, into a part of itself too")
    func copies() throws {
        let text = "a: {x: 1}\nb: {y: 2}\n"
        #expect(try Self.apply("- {target: $.b, copy: $.a}", to: text).root.json == #"{"a":{"x":1},"b":{"y":2,"x":1}}"#)
        #expect(
            try Self.apply("- {target: $.a, copy: $}", to: text).root.json
                == #"{"a":{"x":1,"a":{"x":1},"b":{"y":2}},"b":{"y":2}}"#)
        let nothing = try Self.apply("- {target: $.b, copy: $.c}", to: text)
        #expect(nothing.messages == ["o.yml:4:23: warning: '$.c' matches nothing to copy [overlay-target]"])
    }

    @Test("a target that matches nothing is a warning with its place")
    func noMatch() throws {
        let (root, messages, _) = try Self.apply("- target: $.paths['/x']\n  remove: true", to: "paths: {}\n")
        #expect(messages == ["o.yml:4:11: warning: the target '$.paths['/x']' matches nothing [overlay-target]"])
        #expect(root.json == #"{"paths":{}}"#)
    }

    @Test("a value of another kind replaces what was there, with a warning and both places")
    func otherKind() throws {
        let (root, messages, folder) = try Self.apply("- target: $.a\n  update: {b: [1]}", to: "a: {b: {c: 1}}\n")
        #expect(root.json == #"{"a":{"b":[1]}}"#)
        #expect(messages == ["o.yml:5:15: warning: a mapping of the document is replaced by a list [overlay-merge]"])
        withExtendedLifetime(folder) {}
    }

    @Test("nodes that an overlay added say so, and stand in the root document")
    func places() throws {
        let (root, _, folder) = try Self.apply(
            "- target: $.a\n  update:\n    b: {c: 1}", to: "a: {}\nr: {$ref: '#/a/b/c'}\n")
        let added = try #require(root["a"]?["b"]?["c"])
        #expect(added.location.description == folder.path("o.yml") + ":6:12")
        #expect(added.file == "")
        #expect(added.pointer.description == "#/a/b/c")
        #expect(root.document.resolve(root["r"] ?? root) == added)
    }

    @Test("a change at one place of a node that aliases repeat leaves the others alone")
    func aliases() throws {
        let text = "one: &a {name: x, schema: &s {type: string}}\ntwo: *a\nthree: {a: *a, s: *s}\n"
        let (root, _, _) = try Self.apply("- {target: $.two.schema, update: {type: number}}", to: text)
        #expect(
            root.json
                == #"{"one":{"name":"x","schema":{"type":"string"}},"two":{"name":"x","schema":{"type":"number"}},"#
                + #""three":{"a":{"name":"x","schema":{"type":"string"}},"s":{"type":"string"}}}"#)
        #expect(root["three"]?["a"] == root["one"])
        #expect(root["two"]?["schema"]?.pointer.description == "#/two/schema")
    }

    @Test("the same change at all places of a node that aliases repeat leaves them one node")
    func sharedChange() throws {
        let text = "one: &a {n: x, s: {t: 1}}\ntwo: *a\nthree: [*a]\nother: {n: y, s: {t: 1}}\n"
        let (root, _, _) = try Self.apply("- {target: '$..[?@.n == ''x''].s', update: {t: 2}}", to: text)
        #expect(root["one"]?["s"]?["t"]?.int == 2)
        #expect(root["other"]?["s"]?["t"]?.int == 1)
        #expect(root["two"] == root["one"])
        #expect(root["three"]?[0] == root["one"])
        #expect(root["one"]?["s"]?.pointer.description == "#/one/s")
    }

    @Test("an anchor whose place was removed stands where an alias keeps it")
    func removedAnchor() throws {
        let (root, _, _) = try Self.apply("- {target: $.one, remove: true}", to: "one: &a {x: 1}\ntwo: {y: *a}\n")
        #expect(root["two"]?["y"]?.pointer.description == "#/two/y")
        #expect(root["two"]?["y"]?["x"]?.pointer.description == "#/two/y/x")
    }

    @Test("'extends' and extensions change nothing, and an overlay without a title is a warning")
    func fixedFields() throws {
        let rest =
            "extends: https://example.com/shop.yml\nx-note: 1\nactions: [{target: $.a, update: {b: 1}, x-why: 2}]"
        for (info, message) in [
            ("info: {title: T, version: '1'}\n", nil),
            ("info: {title: T}\n", "2:7: warning: the overlay has no 'info' with a 'version'"),
            ("", "1:1: warning: the overlay has no 'info' with a 'title'"),
        ] {
            let folder = try Folder(["a.yml": "a: {}", "o.yml": "overlay: 1.1.0\n\(info)\(rest)"])
            let diagnostics = Diagnostics()
            let path = folder.path("o.yml")
            let document = try SpecDocument.load(path: folder.path("a.yml"), overlays: [path], diagnostics: diagnostics)
            #expect(document.root["a"]?["b"]?.int == 1)
            #expect(diagnostics.all.map(\.line) == [message].compactMap { $0.map { "\(path):\($0) [overlay-info]" } })
        }
    }

    @Test("overlays are applied in their order")
    func order() throws {
        let overlay = { (value: Int) in "overlay: 1.0.0\nactions: [{target: $.a, update: {b: \(value)}}]" }
        let folder = try Folder(["a.yml": "a: {}", "1.yml": overlay(1), "2.yml": overlay(2)])
        #expect(try folder.load("a.yml", overlays: ["1.yml", "2.yml"]).root["a"]?["b"]?.int == 2)
        #expect(try folder.load("a.yml", overlays: ["2.yml", "1.yml"]).root["a"]?["b"]?.int == 1)
    }

    @Test(
        "an overlay that is none says where",
        arguments: [
            ("actions: []", "1:1: error: an overlay is a mapping with the key 'overlay'"),
            ("overlay: 2.0.0", "1:10: error: version '2.0.0' of overlays is not supported; 1.0 and 1.1 are"),
            ("overlay: 1.0.0", "1:1: error: the overlay has no 'actions'"),
            (
                "overlay: 1.1.0\nx-a: 1\nactionz: []",
                "3:1: error: unknown key 'actionz' of an overlay; the keys are overlay, info, extends, actions"
            ),
            ("overlay: 1.1.0\nextends: [a]\nactions: []", "2:10: error: 'extends' must be the URL of a document"),
            ("overlay: 1.0.0\nactions: []", "2:10: error: 'actions' must be a list with at least one action"),
            ("overlay: 1.0.0\nactions: [x]", "2:11: error: an action must be a mapping"),
            ("overlay: 1.0.0\nactions: [{update: 1}]", "2:11: error: the action has no 'target'"),
            (
                "overlay: 1.0.0\nactions: [{target: $.a}]",
                "2:11: error: the action has no 'update', 'copy' or 'remove: true'"
            ),
            ("overlay: 1.0.0\nactions: [{target: $.a, remove: 1}]", "2:33: error: 'remove' must be true or false"),
            ("overlay: 1.0.0\nactions: [{target: [a], remove: true}]", "2:20: error: expected a JSONPath query"),
            (
                "overlay: 1.0.0\nactions: [{target: $.a-b, remove: true}]",
                "2:20: error: '$.a-b' is not a JSONPath query: at character 4, a name with characters other than letters, "
                    + "digits and '_' must be written as ['name']"
            ),
            (
                "overlay: 1.0.0\nactions: [{target: $.a, updates: 1}]",
                "2:25: error: unknown key 'updates' of an action; the keys are target, description, update, remove, copy"
            ),
            (
                "overlay: 1.1.0\nactions: [{target: $.a, update: 1, copy: $.b}]",
                "2:42: error: an action can't have both 'update' and 'copy'"
            ),
            (
                "overlay: 1.1.0\nactions: [{target: $.a, copy: $.*}]",
                "2:31: error: '$.*' matches 2 nodes; one can be copied"
            ),
            (
                "overlay: 1.0.0\nactions: [{target: $, remove: true}]",
                "2:20: error: the whole document can't be removed"
            ),
            (
                "overlay: 1.0.0\nactions: [{target: $, update: [1]}]",
                "2:20: error: the whole document can't be replaced"
            ),
        ])
    func broken(text: String, message: String) throws {
        let folder = try Folder(["a.yml": "a: 1\nb: 2", "o.yml": text])
        let found = failure { _ = try folder.load("a.yml", overlays: ["o.yml"]) }
        #expect(found.replacing(folder.path("o.yml"), with: "o.yml") == "o.yml:\(message) [overlay]")
    }
}
