import Diagnostics
import Testing

@testable import Templating

@Suite("Blocks of templates")
struct BlockNameTests {
    @Test("templates have the blocks of their parents, also where they lead back to themselves")
    func names() {
        var table = TemplateTable()
        for (name, text) in [
            ("root", "{{$a}}{{/a}}{{$b}}{{/b}}"), ("child", "{{<root}}{{$a}}x{{/a}}{{/root}}"),
            ("heir", "{{<child}}{{$a}}{{$c}}{{/c}}{{/a}}{{/child}}"), ("two", "{{<heir}}{{/heir}}{{<loop}}{{/loop}}"),
            ("loop", "{{$d}}{{/d}}{{<pool}}{{/pool}}"), ("pool", "{{$e}}{{/e}}{{<loop}}{{/loop}}"),
            ("orphan", "{{$f}}{{/f}}{{<nobody}}{{/nobody}}"),
        ] {
            table.add(TemplateSource(name: name, text: text, start: SourceLocation(file: name, line: 1, column: 1)))
        }
        for order in [Array(table.templates.indices), table.templates.indices.reversed()] {
            var names = BlockNames()
            for number in order { #expect(names.names(of: number, in: table) == table.blocks(of: number)) }
        }
        var names = BlockNames()
        #expect(names.names(of: 2, in: table) == ["a", "b", "c"])
        #expect(names.names(of: 4, in: table) == ["d", "e"])
    }
}
