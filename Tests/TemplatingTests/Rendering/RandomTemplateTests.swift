import Testing

@testable import Templating

@Suite("Templates at random")
struct RandomTemplateTests {
    @Test("no template traps, and its groups change nothing but white space and commas")
    func groups() throws {
        let view = ThingView(
            name: "name", about: "two\n  lines", isRequired: true,
            children: [ThingView(name: "c", literals: ["1"]), ThingView(name: "d", about: "x")],
            literals: ["l", "", " ", "mmmmmmmm"])
        var random = RandomTemplate(generator: SplitMix(state: 1))
        for _ in 0..<3_000 {
            let template = random.template(depth: 4, isInGroup: false)
            let others = ["part": random.template(depth: 2, isInGroup: false)]
            let narrow = try render(template, view, calling: others, options: .code(width: 20))
            let wide = try render(template, view, calling: others, options: .code(width: 1000))
            #expect(narrow.filter { !" ,\n\t".contains($0) } == wide.filter { !" ,\n\t".contains($0) }, "\(template)")
        }
    }

    @Test("a line is laid out as by the slow way, which looks ahead from each token")
    func layout() {
        var random = RandomLine(generator: SplitMix(state: 2))
        for _ in 0..<5_000 {
            let (line, tokens) = random.next()
            let options = TemplateOptions.code(width: Int.random(in: 20...40, using: &random.generator), indent: 2)
            var layout = LineLayout(line, tokens, options)
            var registers: [Bool] = []
            layout.run(&registers)
            var slow = SlowLayout(line, tokens, width: options.width, indent: options.indent)
            #expect(String(decoding: layout.output, as: UTF8.self) == slow.run())
        }
    }
}

/// Random numbers that are the same each time.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Templates that are right, but that nobody would write.
private struct RandomTemplate {
    var generator: SplitMix

    private static let pieces = [
        "a", "bbbb", " ", "\n", "\n    ", "{{name}}", "{{about}}", "{{! }}", "\t", "é", "{{|}}",
    ]
    private static let groups = [
        "{{[}}", "{{[,}}", "{{[fill}}", "{{[fill,}}", "{{[hang}}", "{{[hang fill,}}", "{{[flush}}",
    ]
    private static let sections = [
        ("{{#isRequired}}", "{{/isRequired}}"), ("{{^isRequired}}", "{{/isRequired}}"),
        ("{{#children}}", "{{/children}}"), ("{{#literals}}{{^@last}}", "{{/@last}}{{.}}{{/literals}}"),
        ("{{$block}}", "{{/block}}"),
    ]

    mutating func template(depth: Int, isInGroup: Bool) -> String {
        var template = ""
        for _ in 0..<Int.random(in: 0...6, using: &generator) {
            switch Int.random(in: 0..<(depth > 0 ? 12 : 6), using: &generator) {
            case 0...3: template += Self.pieces.randomElement(using: &generator) ?? ""
            case 4, 5: template += isInGroup ? "{{,}}" : "x"
            case 6, 7:
                let (start, end) = Self.sections.randomElement(using: &generator) ?? ("", "")
                template += start + self.template(depth: depth - 1, isInGroup: isInGroup) + end
            case 8 where depth > 2: template += "{{>part}}"
            case 9 where depth > 2: template += "\n  {{<part}}{{/part}}\n"
            default:
                template += Self.groups.randomElement(using: &generator) ?? ""
                template += self.template(depth: depth - 1, isInGroup: true) + "{{]}}"
            }
        }
        return template
    }
}

/// Lines with tokens, as the renderer makes them.
private struct RandomLine {
    var generator: SplitMix
    private var line = ""
    private var tokens: [LineToken] = []

    init(generator: SplitMix) { self.generator = generator }

    mutating func next() -> (line: [UInt8], tokens: [LineToken]) {
        line = String(repeating: " ", count: Int.random(in: 0...6, using: &generator)) + "."
        tokens = []
        content(depth: 4)
        return (Array(line.utf8), tokens)
    }

    private mutating func add(_ kind: LineToken.Kind) { tokens.append(LineToken(kind: kind, offset: line.utf8.count)) }

    private mutating func content(depth: Int) {
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0...2: line += String(repeating: "t", count: Int.random(in: 1...9, using: &generator))
            case 3: line += "é "
            case 4:
                line += "= "
                add(.softBreak)
                line += "s"
            case 5:
                line += "{"
                if Int.random(in: 0..<4, using: &generator) == 0 { add(.newline) }
                line += "}"
            default: if depth > 0 { group(depth: depth - 1) }
            }
        }
        line += "."
    }

    private mutating func group(depth: Int) {
        var style = GroupStyle()
        style.fills = Bool.random(using: &generator)
        style.placement = [.block, .hang, .flush].randomElement(using: &generator) ?? .block
        style.endsWithComma = Bool.random(using: &generator)
        line += "("
        add(.groupStart(style))
        for index in 0..<Int.random(in: 1...4, using: &generator) {
            if index > 0 {
                add(.separator)
                line += ", "
            }
            content(depth: depth)
        }
        add(.groupEnd)
        line += ")"
    }
}
