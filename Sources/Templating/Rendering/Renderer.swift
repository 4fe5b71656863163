import Diagnostics
import SpecLoader

/// Runs a program on a view. It keeps its calls, contexts and loops in lists of its own, so that no template can
/// overflow the stack.
struct Renderer {
    private let code: TemplateCode
    private let limits: RenderLimits
    private var output: OutputBuffer
    /// The contexts of all calls that are under way.
    private var contexts: [Context] = []
    /// Where those of the innermost call start.
    private var base = 0
    private var loops: [Loop] = []
    private var frames: [Frame] = []
    private var register: Int?
    /// The next instruction.
    private var position = 0
    private var steps = 0

    /// What names are looked up in.
    private enum Context {
        case record(any TemplateRecord)
        case text(String)
        case list(FieldValue)

        init(_ value: FieldValue) {
            switch value {
            case .record(let record): self = .record(record)
            case .text(let text): self = .text(text)
            case .absent, .flag, .records, .values: self = .list(value)
            }
        }
    }

    private struct Loop {
        var list: FieldValue
        var index: Int
        var count: Int

        /// The element as a context.
        var element: Context {
            switch list {
            case .records(let records): .record(records[index])
            case .values(let values): Context(values[index])
            case .absent, .text, .flag, .record: Context(list)
            }
        }
    }

    /// Where a call goes on.
    private struct Frame {
        var position: Int
        var base: Int
        var contexts: Int
        var register: Int?
        var margin: Range<Int>
    }

    init(_ code: TemplateCode, _ options: TemplateOptions) {
        self.code = code
        limits = options.limits
        output = OutputBuffer(options)
    }

    /// Prints a program with a value as its only context.
    ///
    /// - Throws: an error of code `limit` for templates that call one another without end, or print without end.
    mutating func render(_ program: Int, _ root: FieldValue) throws(SpecError) -> [UInt8] {
        contexts = [Context(root)]
        position = code.programs[program].start
        register = code.programs[program].remembersGroups ? output.addRegister() : nil
        while try step() {}
        return output.finish()
    }

    /// - Returns: Whether there is another step.
    private mutating func step() throws(SpecError) -> Bool {
        let instruction = code.instructions[position]
        position += 1
        switch instruction {
        case .text(let literal):
            code.literals.withUnsafeBufferPointer { output.append(.init(rebasing: $0[literal.range])) }
        case .lines(let literal):
            code.literals.withUnsafeBufferPointer {
                output.append(lines: .init(rebasing: $0[literal.range]), tail: literal.tail)
            }
        case .endOfTags(let literal):
            code.literals.withUnsafeBufferPointer { output.endOfTags(.init(rebasing: $0[literal.range])) }
        case .value(let lookup, let isEscaped): print(value(of: lookup), isEscaped: isEscaped)
        case .skipUnless(let lookup, let target): if !value(of: lookup).isTrue { position = target }
        case .skipIf(let lookup, let target): if value(of: lookup).isTrue { position = target }
        case .enter(let lookup, let target): enter(value(of: lookup), orTo: target)
        case .leave: contexts.removeLast()
        case .loop(let lookup, let target): try startLoop(value(of: lookup), orTo: target)
        case .next(let start): try next(start)
        case .skipUnlessAt(let place, let isInverted, let target):
            if isAt(place) == isInverted { position = target }
        case .skipUnlessBroken(let isInverted, let target):
            output.settle()
            if isBroken == isInverted { position = target }
        case .call(let number): try call(code.calls[number])
        case .return: return endCall()
        case .groupStart(let style): output.startGroup(style)
        case .groupEnd(let isRemembered): output.endGroup(isRemembered ? register : nil)
        case .separator: output.separate()
        case .softBreak: output.softBreak()
        }
        return true
    }
}

// MARK: Values

extension Renderer {
    private func value(of lookup: Lookup) -> FieldValue {
        switch contexts[base + lookup.context] {
        case .record(let record):
            guard let field = lookup.field else { return .record(record) }
            var value = record.value(at: field)
            // Most names are one step, and a slice costs more than reading a field.
            if lookup.steps.isEmpty { return value }
            for step in code.steps[lookup.steps] {
                guard case .record(let nested) = value else { return .absent }
                value = nested.value(at: step)
            }
            return value
        case .text(let text): return .text(text)
        case .list(let list): return list
        }
    }

    private mutating func print(_ value: FieldValue, isEscaped: Bool) {
        guard case .text(var text) = value else { return }
        if isEscaped { text = text.escapedForHTML }
        text.withUTF8 { output.append(value: $0) }
    }

    private mutating func enter(_ value: FieldValue, orTo target: Int) {
        switch value {
        case .record, .text: contexts.append(Context(value))
        case .absent, .flag, .records, .values: position = target
        }
    }
}

// MARK: Loops

extension Renderer {
    private mutating func startLoop(_ value: FieldValue, orTo target: Int) throws(SpecError) {
        let count =
            switch value {
            case .records(let records): records.count
            case .values(let values): values.count
            case .absent, .text, .flag, .record: 0
            }
        if count == 0 {
            position = target
            return
        }
        let loop = Loop(list: value, index: 0, count: count)
        loops.append(loop)
        contexts.append(loop.element)
        try countStep(nil)
    }

    private mutating func next(_ start: Int) throws(SpecError) {
        let last = loops.count - 1
        contexts.removeLast()
        loops[last].index += 1
        if loops[last].index == loops[last].count {
            loops.removeLast()
            return
        }
        contexts.append(loops[last].element)
        position = start
        try countStep(nil)
    }

    private var isBroken: Bool {
        guard let register else { return false }
        return output.registers[register]
    }

    private func isAt(_ place: Instruction.Position) -> Bool {
        guard let loop = loops.last else { return false }
        return switch place {
        case .first: loop.index == 0
        case .last: loop.index == loop.count - 1
        }
    }
}

// MARK: Calls

extension Renderer {
    private mutating func call(_ call: TemplateCode.Call) throws(SpecError) {
        try countStep(call)
        guard frames.count < limits.depth else {
            let name = code.programs[call.program].name
            let message = "templates call one another more than \(limits.depth) deep, at last '\(name)'"
            throw SpecError(Diagnostic(SpecLoaderCode.limit, message, at: call.location))
        }
        let margin =
            if let margin = call.margin {
                code.literals.withUnsafeBufferPointer { output.pushMargin(.init(rebasing: $0[margin.range])) }
            } else {
                output.pushMargin(nil)
            }
        frames.append(
            Frame(position: position, base: base, contexts: contexts.count, register: register, margin: margin))
        if let visible = call.contexts {
            let base = base
            self.base = contexts.count
            for context in visible { contexts.append(contexts[base + context]) }
        }
        let program = code.programs[call.program]
        register = program.remembersGroups ? output.addRegister() : nil
        position = program.start
    }

    /// - Returns: Whether there was a caller.
    private mutating func endCall() -> Bool {
        guard let frame = frames.popLast() else { return false }
        contexts.removeLast(contexts.count - frame.contexts)
        (position, base, register) = (frame.position, frame.base, frame.register)
        output.popMargin(frame.margin)
        return true
    }

    private mutating func countStep(_ call: TemplateCode.Call?) throws(SpecError) {
        steps += 1
        if steps <= limits.steps, !output.isFull { return }
        let message = "a file takes more than \(limits.steps) steps, or has more than \(limits.bytes) bytes"
        throw SpecError(Diagnostic(SpecLoaderCode.limit, message, at: call?.location))
    }
}

extension String {
    /// The text with the characters replaced that mean something in HTML.
    fileprivate var escapedForHTML: String {
        guard utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return self }
        var result = ""
        for character in unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
