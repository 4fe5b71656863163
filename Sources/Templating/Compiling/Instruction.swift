import Diagnostics

/// One step of the renderer. Names have become positions, and what is nested has become jumps.
enum Instruction {
    /// Prints text of a template within a line.
    case text(Literal)
    /// Prints text of a template that has ends of lines.
    case lines(Literal)
    /// Ends a line that has tags: prints the end, unless the line is empty.
    case endOfTags(Literal)
    /// Prints a text, or nothing where it is absent.
    case value(Lookup, isEscaped: Bool)
    /// Goes on elsewhere where a value is false, absent or empty.
    case skipUnless(Lookup, to: Int)
    /// Goes on elsewhere where a value is true, there, or not empty.
    case skipIf(Lookup, to: Int)
    /// Makes a value the innermost context; goes on elsewhere where it is absent.
    case enter(Lookup, orTo: Int)
    /// Drops the innermost context.
    case leave
    /// Makes the first element of a list the innermost context; goes on elsewhere where there is none.
    case loop(Lookup, orTo: Int)
    /// Goes on with the next element at the loop's start; drops the context after the last one.
    case next(Int)
    /// Goes on elsewhere unless the element is the first one of its list, or the last one.
    case skipUnlessAt(Position, isInverted: Bool, to: Int)
    /// Goes on elsewhere unless the group that ended last in this template was broken.
    case skipUnlessBroken(isInverted: Bool, to: Int)
    /// Runs a program; its number is an index into the calls.
    case call(Int)
    case `return`
    case groupStart(GroupStyle)
    /// Whether `@broken` may ask for this group.
    case groupEnd(isRemembered: Bool)
    case separator
    case softBreak

    enum Position {
        case first, last
    }
}

/// A piece of the text of all templates.
struct Literal {
    var start: Int
    var count: Int
    /// How many bytes follow its last end of a line.
    var tail = 0

    var range: Range<Int> { start..<start + count }
}

/// Where a value is found: in a context of the program's, counted from the outermost.
struct Lookup {
    var context: Int
    /// The position of the field; `nil` for the context itself.
    var field: Int?
    /// The fields of the views that the field leads to, as a part of the list of all such steps.
    var steps: Range<Int> = 0..<0
}

/// Everything that the templates of a pack do, as one list of instructions.
struct TemplateCode {
    /// A template, or a block that replaces another, for one stack of contexts.
    struct Program {
        var start = 0
        /// Whether it asks for `@broken`.
        var remembersGroups = false
        /// What diagnostics call it.
        var name: String
    }

    struct Call {
        var program: Int
        /// The contexts that the program sees, from the outermost; `nil` for all that there are.
        var contexts: [Int]?
        /// What its lines are indented by, beside the indentation of the caller; `nil` where it starts within a line.
        var margin: Literal?
        var location: SourceLocation
    }

    var instructions: [Instruction] = []
    var literals: [UInt8] = []
    var steps: [Int] = []
    var calls: [Call] = []
    var programs: [Program] = []
}
