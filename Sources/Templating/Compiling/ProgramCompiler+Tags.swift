import Diagnostics

// MARK: Variables

extension ProgramCompiler {
    mutating func compile(_ name: TagName, isEscaped: Bool, _ location: SourceLocation) {
        if !isEscaped, options.escaping == .none {
            report(.templateSyntax, "this pack escapes nothing: write {{\(name)}} with two braces", location)
        }
        switch name {
        case .first, .last, .broken:
            report(.templateName, "'\(name)' is a flag: write {{#\(name)}}…{{/\(name)}}", location)
            return
        case .current, .path: break
        }
        guard let resolved = resolve(name, location) else { return }
        switch resolved.kind {
        case .text, .optionalText:
            emit(.value(lookup(resolved), isEscaped: isEscaped && options.escaping == .html))
        case .flag: report(.templateName, "'\(name)' is a flag: write {{#\(name)}}…{{/\(name)}}", location)
        case .view(let shape): report(.templateName, "'\(name)' is a \(shape.name), not a text", location)
        case .list: report(.templateName, "'\(name)' is a list, not a text", location)
        }
    }
}

// MARK: Sections

extension ProgramCompiler {
    mutating func compile(_ section: TemplateNode.Section) {
        switch section.name {
        case .first: compile(section, at: .first)
        case .last: compile(section, at: .last)
        case .broken: compileBroken(section)
        case .current, .path:
            guard let resolved = resolve(section.name, section.location) else {
                compileUnknown(section)
                return
            }
            if section.isInverted { compileInverted(section, resolved) } else { compile(section, resolved) }
        }
    }

    private mutating func compile(_ section: TemplateNode.Section, _ name: ResolvedName) {
        let context = Scope.Context(name.kind)
        switch name.kind {
        case .flag:
            let jump = emit(.skipUnless(lookup(name), to: 0))
            compile(section.content)
            jumpHere(from: jump)
        case .text:
            reportText(section)
            compileUnknown(section)
        case .optionalText, .view:
            let jump = emit(.enter(lookup(name), orTo: 0))
            compile(section.content, in: context)
            emit(.leave)
            jumpHere(from: jump)
        case .list(let element):
            let jump = emit(.loop(lookup(name), orTo: 0))
            loops += 1
            compile(section.content, in: Scope.Context(element))
            loops -= 1
            emit(.next(jump + 1))
            jumpHere(from: jump)
        }
    }

    private mutating func compile(_ content: [TemplateNode], in context: Scope.Context) {
        place.scope.push(context)
        compile(content)
        place.scope.pop()
    }

    private mutating func compileInverted(_ section: TemplateNode.Section, _ name: ResolvedName) {
        if case .text = name.kind { reportText(section) }
        let jump = emit(.skipIf(lookup(name), to: 0))
        compile(section.content)
        jumpHere(from: jump)
    }

    private mutating func reportText(_ section: TemplateNode.Section) {
        report(.templateName, "'\(section.name)' is always there: it needs no section", section.location)
    }

    /// What stands in the section of a name that doesn't exist is still read, for what else is wrong with it.
    private mutating func compileUnknown(_ section: TemplateNode.Section) {
        if section.isInverted { compile(section.content) } else { compile(section.content, in: .unknown) }
    }

    private mutating func compile(_ section: TemplateNode.Section, at position: Instruction.Position) {
        if loops == 0 {
            let message = "'\(section.name)' stands in the section of a list, in the same template"
            report(.templateName, message, section.location)
        }
        let jump = emit(.skipUnlessAt(position, isInverted: section.isInverted, to: 0))
        compile(section.content)
        jumpHere(from: jump)
    }

    private mutating func compileBroken(_ section: TemplateNode.Section) {
        if place.isInGroup {
            report(.templateName, "'@broken' can't be known within a group, before it ends", section.location)
        } else if !hasGroup {
            report(.templateName, "'@broken' stands after a group of the same template", section.location)
        }
        let jump = emit(.skipUnlessBroken(isInverted: section.isInverted, to: 0))
        let isInBroken = self.isInBroken
        self.isInBroken = true
        compile(section.content)
        self.isInBroken = isInBroken
        jumpHere(from: jump)
    }
}

// MARK: Calls

extension ProgramCompiler {
    mutating func call(_ target: Request.Target, _ reference: TemplateNode.TemplateReference) {
        call(target, margin: reference.margin, at: reference.location, blocks: place.blocks)
    }

    mutating func compile(_ block: TemplateNode.Block) {
        guard let override = place.blocks[block.name] else {
            compile(block.content)
            return
        }
        var blocks = place.blocks
        // Within what replaces a block, a block of the same name is its own.
        blocks[block.name] = nil
        call(.block(override), margin: block.margin, at: block.location, blocks: blocks)
    }
}
