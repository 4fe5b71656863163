import APIModel

extension Limits {
    /// The limits in short sentences; a format, which limits nothing, is not among them.
    var sentences: [Markdown] {
        var sentences: [Markdown] = []
        if let pattern, !Self.matchesAll(pattern) { sentences.append("Matches \(code: pattern).") }
        if let text = Self.span(minLength, maxLength, one: "character", many: "characters") { sentences.append(text) }
        if let text = range { sentences.append(text) }
        if let multipleOf { sentences.append("A multiple of \(plain: multipleOf).") }
        if let text = Self.span(minItems, maxItems, one: "item", many: "items") { sentences.append(text) }
        if uniqueItems == true { sentences.append("No item twice.") }
        if let keyPattern, !Self.matchesAll(keyPattern) { sentences.append("Keys match \(code: keyPattern).") }
        if let text = Self.span(minProperties, maxProperties, one: "entry", many: "entries") { sentences.append(text) }
        switch (contentMediaType, contentEncoding) {
        case (let mediaType?, let encoding?): sentences.append("Contains \(code: mediaType) as \(code: encoding).")
        case (let mediaType?, nil): sentences.append("Contains \(code: mediaType).")
        case (nil, let encoding?): sentences.append("Encoded as \(code: encoding).")
        case (nil, nil): break
        }
        return sentences
    }

    /// Whether a pattern asks for nothing.
    private static func matchesAll(_ pattern: String) -> Bool {
        ["", "^", "$", ".*", "^.*", ".*$", "^.*$", "^(.*)$"].contains(pattern)
    }

    /// The limits of a number.
    private var range: Markdown? {
        switch (minimum, exclusiveMinimum, maximum, exclusiveMaximum) {
        case (let low?, nil, let high?, nil): "From \(plain: low) to \(plain: high)."
        case (let low?, nil, nil, nil): "At least \(plain: low)."
        case (nil, nil, let high?, nil): "At most \(plain: high)."
        case (nil, let low?, nil, nil): "More than \(plain: low)."
        case (nil, nil, nil, let high?): "Less than \(plain: high)."
        case (nil, nil, nil, nil): nil
        case (_, _, _, _):
            "In the range \(code: interval)."
        }
    }

    /// A range that leaves out one of its ends, as mathematics writes it.
    private var interval: String {
        let low = exclusiveMinimum.map { "(\($0)" } ?? minimum.map { "[\($0)" } ?? "(−∞"
        let high = exclusiveMaximum.map { "\($0))" } ?? maximum.map { "\($0)]" } ?? "∞)"
        return "\(low), \(high)"
    }

    private static func span(_ low: Int?, _ high: Int?, one: Markdown, many: Markdown) -> Markdown? {
        switch (low == 0 ? nil : low, high) {
        case (nil, nil): nil
        case (let low?, nil): "At least \(low) \(low == 1 ? one : many)."
        case (nil, let high?): "At most \(high) \(high == 1 ? one : many)."
        case (let low?, let high?) where low == high: "Exactly \(low) \(low == 1 ? one : many)."
        case (let low?, let high?): "\(low) to \(high) \(many)."
        }
    }
}

extension TypeReference {
    /// The format of a text that has no type of its own.
    func formatSentence(in graph: TypeGraph) -> [Markdown] {
        guard case .primitive(_, let limits) = graph.resolve(self).type, let format = limits.format else { return [] }
        return ["Format: \(code: format)."]
    }

    /// The limits of the type and, where it is an array or a dictionary, of its elements.
    func limitSentences(in graph: TypeGraph) -> [Markdown] {
        switch graph.resolve(self).type {
        case .any, .named, .nullable: []
        case .primitive(_, let limits): limits.sentences
        case .array(let element, let limits): limits.sentences + element.limitSentences(ofEach: "item", in: graph)
        case .dictionary(let element, let limits): limits.sentences + element.limitSentences(ofEach: "value", in: graph)
        }
    }

    /// The limits of an element, `Each item: 1 to 48 characters.`, and of its own: `Each item of each item: …`.
    private func limitSentences(ofEach name: String, in graph: TypeGraph) -> [Markdown] {
        switch graph.resolve(self).type {
        case .any, .named, .nullable: []
        case .primitive(_, let limits): limits.sentences(ofEach: name)
        case .array(let element, let limits):
            limits.sentences(ofEach: name) + element.limitSentences(ofEach: "item of each \(name)", in: graph)
        case .dictionary(let element, let limits):
            limits.sentences(ofEach: name) + element.limitSentences(ofEach: "value of each \(name)", in: graph)
        }
    }
}

extension ObjectType {
    /// Of which properties a value has some; `nil` where the document doesn't say.
    var needs: Markdown? {
        guard let alternatives = requiredAlternatives, alternatives.count > 1 else { return nil }
        let lists = alternatives.map { Markdown.joined($0.map { "\(code: $0)" }, separator: " and ") }
        // Commas where it isn't just `a` or `b`.
        guard lists.count > 2 || alternatives.contains(where: { $0.count > 1 }) else {
            return "Needs \(Markdown.joined(lists, separator: " or "))."
        }
        return "Needs \(Markdown.joined(Array(lists.dropLast()), separator: ", ")), or \(lists[lists.count - 1])."
    }
}

extension Property {
    /// The limits of its type, and those of its own.
    func limitSentences(in graph: TypeGraph) -> [Markdown] {
        type.limitSentences(in: graph) + (limits?.sentences ?? [])
    }
}

extension Parameter {
    /// The limits of its type, and those of its own.
    func limitSentences(in graph: TypeGraph) -> [Markdown] {
        type.limitSentences(in: graph) + (limits?.sentences ?? [])
    }
}

extension Limits {
    fileprivate func sentences(ofEach name: String) -> [Markdown] {
        sentences.map { "Each \(plain: name): \($0.startingSmall)" }
    }
}
