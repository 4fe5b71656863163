/// How the templates of a pack print.
package struct TemplateOptions: Sendable {
    /// What is done to text on its way into the output.
    package enum Escaping: String, Sendable, CaseIterable {
        case none, html
    }

    package var escaping: Escaping
    /// How many characters fit a line, for groups. A character is a Unicode scalar.
    package var width: Int
    /// By how many spaces the elements of a broken group are indented.
    package var indent: Int
    /// Whether lines end without white space, as those of files do.
    var trimsLines = true
    var limits = RenderLimits()

    /// What Mustache says, and what is usual for source code.
    package init(escaping: Escaping = .html, width: Int = 120, indent: Int = 4) {
        self.escaping = escaping
        self.width = width
        self.indent = indent
    }
}

/// What no template of good will reaches.
struct RenderLimits: Sendable {
    /// How deep templates may call one another.
    var depth = 2_000
    /// How many calls and elements of lists one file may take.
    var steps = 50_000_000
    /// How many bytes one file may have.
    var bytes = 256 << 20
}
