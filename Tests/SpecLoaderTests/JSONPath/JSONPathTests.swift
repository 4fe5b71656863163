import RegularExpressions
import Testing

@testable import SpecLoader

@Suite struct JSONPathTests {
    /// The document of RFC 9535 §1.5.
    static let bookstore = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3",
                "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings",
                "isbn": "0-395-19395-8", "price": 22.99 }
            ],
            "bicycle": { "color": "red", "price": 399 }
        } }
        """

    static func find(_ query: String, in text: String) throws -> [String] {
        let document = try Loaded(text).document
        var evaluation = JSONPathEvaluation(
            document: document, root: document.root.index, budget: StepBudget(limit: 1_000_000))
        return try evaluation.find(JSONPath(parsing: query)).map { evaluation.node(evaluation.steps[$0].node).json }
    }

    @Test(
        "the examples of RFC 9535 find what it says",
        arguments: [
            (
                "$.store.book[*].author",
                #"["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]"#
            ),
            ("$..author", #"["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]"#),
            ("$.store..price", "[8.95, 12.99, 8.99, 22.99, 399]"),
            ("$..book[2].title", #"["Moby Dick"]"#),
            ("$..book[-1].title", #"["The Lord of the Rings"]"#),
            ("$..book[0,1].price", "[8.95, 12.99]"),
            ("$..book[:2].price", "[8.95, 12.99]"),
            ("$..book[?@.isbn].price", "[8.99, 22.99]"),
            ("$..book[?@.price<10].price", "[8.95, 8.99]"),
            ("$['store']['bicycle'][\"color\"]", #"["red"]"#),
            (
                "$.store.book[?@.price > 10 && @.category == 'fiction'].title",
                #"["Sword of Honour", "The Lord of the Rings"]"#
            ),
            ("$.store.book[?!@.isbn || @.price == 22.99].price", "[8.95, 12.99, 22.99]"),
            ("$.store.book[?length(@.author) == 10].author", #"["Nigel Rees"]"#),
            ("$.store.book[?count(@.*) > 4].price", "[8.99, 22.99]"),
            ("$.store.book[?match(@.author, 'N.*')].price", "[8.95]"),
            ("$.store.book[?match(@.author, 'N')].price", "[]"),
            ("$.store.book[?search(@.author, 'M.l')].price", "[8.99]"),
            ("$.store.book[?value(@..isbn) == '0-395-19395-8'].price", "[22.99]"),
            ("$.store.book[?@.price == $.store.book[0].price].price", "[8.95]"),
            ("$.store.book[?(@.price >= 12.99) && !(@.price == 22.99)].price", "[12.99]"),
            ("$.store.book[?@.none == @.nothing].price", "[8.95, 12.99, 8.99, 22.99]"),
            ("$.store.book[?@.author < 'F'].author", #"["Evelyn Waugh"]"#),
            ("$.store.book[::-2].price", "[22.99, 12.99]"),
            ("$.store.book[3:0:-1].price", "[22.99, 8.99, 12.99]"),
            ("$.store.book[-2:].price", "[8.99, 22.99]"),
            ("$.store.book[::0]", "[]"),
            ("$.store.book[5]", "[]"),
            ("$ .store\n['book'] [ 0 , 'x' ].price", "[8.95]"),
            ("$.store.*.color", #"["red"]"#),
            ("$.store[?@.color=='red'].price", "[399]"),
            ("$..[?@.color].price", "[399]"),
            ("$.store.bicycle[?@ == 399.0]", "[399]"),
        ])
    func examples(query: String, found: String) throws {
        let expected = try Loaded(found).root.elements.map(\.json)
        #expect(try Self.find(query, in: Self.bookstore) == expected)
    }

    @Test("names with escapes, and values of every kind")
    func escapes() throws {
        let text = #"{"a'b": 1, "c\"d": 2, "é": 3, "😀": 4, "x": [null, true, "t", {"k": [1]}, {"k": [1.0]}, []]}"#
        #expect(try Self.find(#"$['a\'b']"#, in: text) == ["1"])
        #expect(try Self.find(#"$["c\"d"]"#, in: text) == ["2"])
        #expect(try Self.find("$.é", in: text) == ["3"])
        #expect(try Self.find(#"$['\ud83d\ude00']"#, in: text) == ["4"])
        #expect(try Self.find("$.x[?@ == null]", in: text) == ["null"])
        #expect(try Self.find("$.x[?@ == true]", in: text) == ["true"])
        #expect(try Self.find("$.x[?@ != true]", in: text).count == 5)
        #expect(try Self.find("$.x[?@.k == $.x[3].k]", in: text).count == 2)
        #expect(try Self.find("$.x[?length(@) == 0]", in: text) == ["[]"])
        let lines = "[\"a\\u2028b\", \"a\\nb\", \"a.b\", \"axb\"]"
        #expect(try Self.find("$[?match(@, 'a.b')]", in: lines).count == 3)
        #expect(try Self.find(#"$[?match(@, 'a\\.b') || match(@, 'a[.]b')]"#, in: lines) == [#""a.b""#])
    }

    @Test(
        "a query that is none says where",
        arguments: [
            ("paths", 1, "a query starts with '$'"),
            ("$.", 3, "expected a name, '*' or '[' after '.', but the query ends"),
            ("$.x-y", 4, "a name with characters other than letters, digits and '_' must be written as ['name']"),
            ("$[01]", 3, "this is not an index"), ("$[-0]", 3, "this is not an index"),
            ("$['a]", 3, "the string has no closing quote"),
            ("$[1", 4, "expected ',' or ']', but the query ends"), ("$ x", 2, "' ' isn't expected here"),
            ("$[?@.a == ]", 11, "expected a query, a value or a function"),
            ("$[?@.* == 1]", 4, "only a query for one node can be compared"),
            ("$[?'a']", 7, "expected a comparison"), ("$[?(@.a]", 8, "expected ')'"),
            ("$[?size(@) == 1]", 4, "there is no function 'size'"),
            ("$[?match(@.a, 'x') == true]", 20, "expected ',' or ']'"),
            ("$[?length(@.*) > 1]", 11, "only a query for one node can be compared"),
            ("$[?!@.a == 1]", 9, "expected ',' or ']'"), (#"$['\q']"#, 5, "unknown escape"),
            ("$[?1 == match(@.a, 'x')]", 9, "match and search can't be compared"),
        ])
    func errors(query: String, column: Int, message: String) {
        #expect(throws: JSONPath.SyntaxError(message: message, column: column)) { try JSONPath(parsing: query) }
    }

    @Test(
        "queries are well-typed or not, and within the limits of I-JSON (RFC 9535 §2.1, §2.4.3)",
        arguments: [
            ("$[?length(@) < 3]", true), ("$[?length(@.*) < 3]", false), ("$[?count(@.*) == 1]", true),
            ("$[?count(1) == 1]", false), ("$[?count(foo(@.*)) == 1]", false), ("$[?match(@.z, 'E.*')]", true),
            ("$[?match(@.z, 'E.*') == true]", false), ("$[?value(@..color) == 'red']", true),
            ("$[?value(@..color)]", false), ("$[?count(@['a','b']) > 0]", true), ("$[?length(value(@..a)) == 1]", true),
            ("$[?length(match(@.a, 'b')) == 1]", false), ("$[?!match(@.a, 'b') && @.c]", true), ("$[?(@.a)]", true),
            ("$[?!(@.a == 1)]", true), ("$[?@.a == @.b[0]['c']]", true), ("$[?@.a[1:] == 1]", false),
            ("$[?@..a == 1]", false), ("$[?@['a','b'] == 1]", false), ("$[?@[?@.a].b]", true), ("$[?true]", false),
            ("$[?true == false]", true), ("$[?1 == -0.0e+1]", true), ("$[?@ == 01]", false), ("$[?@ == 1.]", false),
            ("$[?@ == .5]", false), ("$[?@ == +1]", false), ("$[?@.a==1||@.b==2&&!@.c]", true),
            ("$[?length (@) == 1]", false),
            ("$[9007199254740991]", true), ("$[9007199254740992]", false), ("$[-9007199254740991:]", true),
            ("$[:-9007199254740992]", false), ("$[::9007199254740991]", true), ("$[1:2:-0]", false), ("$[1.0]", false),
            ("$[1e1]", false), ("$..", false), ("$...a", false), ("$..[0]", true), ("$..*", true), ("$. a", false),
            ("$.. a", false), ("$ ['a']", true), ("$['a' , 1 ,?@.b]", true), ("$[]", false), ("$['a',]", false),
            ("$.1a", false), ("$.☺", true), ("$['\\u263A\\uD83D\\uDE00']", true), ("$['\\uD83D']", false),
            ("$['\\\"']", false),
            ("$[\"\\\"\"]", true), ("$['a\nb']", false), (" $.a", false), ("$.a ", false), ("a", false), ("", false),
        ])
    func wellTyped(query: String, isValid: Bool) {
        let parsed = try? JSONPath(parsing: query)
        #expect((parsed != nil) == isValid, "\(query)")
    }

    @Test("a query for any node of a document, as a scaffold writes it, finds that node")
    func segments() throws {
        let text = #"{"a b": {"it's": [1, {"\\\"\u0001é": {"_x1": 2, "1x": 3, "": {"$ref": 4}}}]}}"#
        let root = try Loaded(text, name: "x.json").root
        var open: [(node: Node, query: String)] = [(root, "$")]
        var count = 0
        while let (node, query) = open.popLast() {
            var evaluation = JSONPathEvaluation(
                document: root.document, root: root.index, budget: StepBudget(limit: 1_000))
            let found = try evaluation.find(JSONPath(parsing: query)).map { evaluation.steps[$0].node }
            #expect(found == [node.index], "\(query)")
            count += 1
            for entry in node.entries { open.append((entry.value, query + JSONPath.segment(entry.key.text ?? ""))) }
            for (index, element) in node.elements.enumerated() { open.append((element, query + "[\(index)]")) }
        }
        #expect(count == 10)
    }

}
