import APIDiff
import ClientGenerator
import Diagnostics
import Testing

@Suite("What breaks those who call the generated Swift")
struct SwiftTests {
    private func report(_ old: String, _ new: String) -> SwiftReport {
        SwiftInterface(files: [old]).report(to: SwiftInterface(files: [new]))
    }

    private func lines(_ old: String, _ new: String) -> [String] {
        report(old, new).changes.map { "\($0.effect.rawValue): \($0.name): \($0.words)" }
    }

    @Test(
        "a member",
        arguments: [
            ("public var a: Int?", "public var a: Int", "source break: T.a: the property was `Int?` and is `Int`"),
            ("public var a: Int", "public var b: Int", "source break: T.a: the property was removed"),
            (
                "public func f(a: Int) -> R {}", "public func f(a: Int, b: Int? = nil) -> R {}",
                "addition: T.f: new argument `b` that may be omitted"
            ),
            (
                "public func f(a: Int) -> R {}", "public func f(a: Int, b: Int) -> R {}",
                "source break: T.f: new argument `b` is required"
            ),
            (
                "public func f(a: Int, b: Int) -> R {}", "public func f(b: Int, a: Int) -> R {}",
                "source break: T.f: the argument `b` moved"
            ),
            (
                "public func f(a: Int) -> R {}", "public func f(a: Int?) -> R {}",
                "addition: T.f: the argument `a` may be `nil`"
            ),
            (
                "public func f(a: Int?) -> R {}", "public func f(a: Int) -> R {}",
                "source break: T.f: the argument `a` was `Int?` and is `Int`"
            ),
            (
                "public func f(a: Int? = nil) -> R {}", "public func f(a: Int?) -> R {}",
                "source break: T.f: the argument `a` is required now"
            ),
            (
                "public func f() -> Request<A, E> {}", "public func f() -> Request<B, E> {}",
                "source break: T.f: the return value was `Request<A, E>` and is `Request<B, E>`"
            ),
            (
                "public init(a: Int? = nil) {}", "public init(a: Int, b: String? = nil) {}",
                "source break: T.init: the argument `a` was `Int?` and is `Int`; the argument `a` is required now"
            ),
            (
                "public func f(_ body: A) {}", "public func f(_ body: B) {}",
                "source break: T.f: the argument without a label was `A` and is `B`"
            ),
            (
                "public func f() {}", "@available(*, deprecated)\n    public func f() {}",
                "addition: T.f: deprecated now"
            ),
            ("public static let a = Self(rawValue: \"a\")", "public static let a = Self(rawValue: \"b\")", ""),
            ("var hidden = 1", "var hidden = \"{\"", ""),
            ("public var a: Int { 1 }", "public var a: Int {\n        2\n    }", ""),
        ])
    func member(_ old: String, _ new: String, _ expected: String) {
        let found = lines("public struct T {\n    \(old)\n}", "public struct T {\n    \(new)\n}")
        #expect(found.first ?? "" == expected)
        // A removed property and a new one are two changes.
        #expect(found.count <= 2)
    }

    @Test("a value of an open enumeration is an addition, a case of an enum breaks a switch over all cases")
    func cases() {
        #expect(
            lines(
                "public struct S: OpenEnum {\n    public static let a = Self(rawValue: \"a\")\n}",
                "public struct S: OpenEnum {\n    public static let a = Self(rawValue: \"a\")\n    public static let b = Self(rawValue: \"b\")\n}"
            ) == ["addition: S.b: new property"])
        #expect(
            lines(
                "extension P {\n    public indirect enum U: Codable {\n        case a(A)\n        case unrecognized(JSONValue)\n    }\n}",
                "extension P {\n    public indirect enum U: Codable {\n        case a(B)\n        case b(B)\n        case unrecognized(JSONValue)\n    }\n}"
            ) == [
                "source break: P.U.a: the case carries `(B)` now, not `(A)`",
                "source break: P.U.b: new case of an enum: a `switch` over all cases of `P.U` no longer compiles",
            ])
        #expect(
            lines("public enum U {\n    case a\n    case b\n}", "public enum U {\n    case a\n}")
                == ["source break: U.b: the case was removed"])
    }

    @Test("a case of a nonexhaustive enum is an addition, and to become one is a break")
    func nonexhaustive() {
        func union(_ cases: String, attribute: String = "@nonexhaustive\n    ") -> String {
            "extension P {\n    /// Words.\n    \(attribute)public enum U: Codable {\n\(cases)    }\n}"
        }
        let one = "        case a(A)\n"
        let two = one + "        case b(B)\n"
        #expect(lines(union(one), union(two)) == ["addition: P.U.b: new case"])
        #expect(lines(union(two), union(one)) == ["source break: P.U.b: the case was removed"])
        #expect(
            lines(union(one, attribute: ""), union(one))
                == ["source break: P.U: a `switch` over all cases needs `@unknown default` now"])
        // Who switched over it has a default, which the new case falls into.
        #expect(
            lines(union(one), union(two, attribute: ""))
                == [
                    "addition: P.U: a `switch` over all cases no longer needs `@unknown default`",
                    "addition: P.U.b: new case",
                ])
    }

    @Test("a type that was removed, or renamed, is told without its members")
    func types() {
        let old =
            "public struct A: Codable {\n    public var x: Int\n    public init(x: Int) {}\n}\nextension A {\n    public struct In {}\n}"
        #expect(lines(old, "") == ["source break: A: the type was removed"])
        #expect(lines("", old) == ["addition: A: new type"])
        #expect(
            lines(old, old.replacing(" A", with: " B"))
                == ["source break: A: the type was renamed to `B`"])
        #expect(
            lines(old, old.replacing("struct A: Codable", with: "enum A: Codable")).first
                == "source break: A: the struct is an enum now")
        #expect(
            lines(old, old.replacing(": Codable", with: ": Codable, Hashable"))
                == ["addition: A: it conforms to `Hashable` now"])
        #expect(
            lines("public typealias A = [B]", "public typealias A = [C]")
                == ["source break: A: the type alias is `[C]` now, not `[B]`"])
    }

    @Test("strings, comments and closures don't hide what stands behind them")
    func text() {
        let old = """
            /// A brace { and "a quote.
            public struct T {
                public static let server = URL(string: "https://x/{y}")!  // a brace }
                /* } */ public static let raw = #"a"{"#
                public func list(a: Int = 1) -> P<A, B> {
                    Request(client).paged(.page, total: { $0.total }, items: { $0.items })
                }
                public var last: [String: [Int]]
            }
            """
        #expect(lines(old, old).isEmpty)
        #expect(
            lines(old, old.replacing("[Int]]", with: "[String]]"))
                == ["source break: T.last: the property was `[String: [Int]]` and is `[String: [String]]`"])
    }

    @Test("the step of the version follows from what changed")
    func steps() {
        let old = "public struct T {\n    public var a: Int\n}"
        #expect(report(old, old).step == .none)
        #expect(report(old, "/// Words.\n" + old).step == .patch)
        #expect(report(old, old.replacing("Int\n", with: "Int\n    public var b: Int\n")).step == .minor)
        #expect(report(old, "").step == .major)
        #expect(SemanticVersion("1.29.4")?.next(.minor).description == "1.30.0")
        #expect(SemanticVersion("v2")?.next(.major).description == "3.0.0")
        #expect(SemanticVersion("1.2.3-beta")?.next(.patch).description == "1.2.4")
        #expect(SemanticVersion("1.x") == nil && SemanticVersion("") == nil && SemanticVersion("1.-2") == nil)
    }

    // MARK: Generated clients

    private func interface(_ text: String) throws -> SwiftInterface {
        let client = try generateClient(
            from: try api(text), options: GeneratorOptions(module: "ShopAPI", packs: ["swift-client"]),
            diagnostics: Diagnostics())
        return SwiftInterface(files: client.files.map(\.text))
    }

    @Test("of two documents: a required property, a new value, a new member, a new query parameter")
    func generated() throws {
        let old = """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            paths:
              /orders:
                get:
                  parameters: [{name: page, in: query, schema: {type: integer}}]
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}
            components:
              schemas:
                order:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    note: {type: string}
                    status: {type: string, enum: [open]}
                    item: {oneOf: [{type: string}, {type: boolean}]}
            """
        func found(_ old: String, _ new: String) throws -> [String] {
            try interface(old).report(to: interface(new)).changes.map {
                "\($0.effect.rawValue): \($0.name): \($0.words)"
            }
        }
        #expect(
            try found(old, old.replacing("[id]", with: "[id, note]")) == [
                "source break: Order.init: the argument `note` was `String?` and is `String`; the argument `note` is required now; the argument `note` moved",
                "source break: Order.note: the property was `String?` and is `String`",
            ])
        #expect(
            try found(old, old.replacing("[open]", with: "[open, lost]")) == [
                "addition: Order.Status.lost: new property"
            ])
        #expect(
            try found(old, old.replacing("{type: boolean}", with: "{type: boolean}, {type: integer}")) == [
                "source break: Order.Item.integer: new case of an enum: a `switch` over all cases of `Order.Item` no longer compiles"
            ])
        #expect(
            try found(
                old, old.replacing("integer}}", with: "integer}}, {name: sort, in: query, schema: {type: string}}"))
                == ["addition: OrdersResource.get: new argument `sort` that may be omitted"])
        #expect(
            try found(
                old,
                old.replacing("    order:", with: "    purchase:").replacing("schemas/order", with: "schemas/purchase")
            )
            .first == "source break: Order: the type was renamed to `Purchase`")
    }
}
