import APIModel

extension DocComment {
    /// What the document says, and below it sentences of our own on one line.
    init(_ documentation: Documentation, facts: [Markdown] = []) {
        self.init()
        append(documentation)
        append(facts: facts)
    }

    mutating func append(_ documentation: Documentation) {
        if let summary = documentation.summary { append(summary) }
        if let description = documentation.description, description != documentation.summary { append(description) }
        if let url = documentation.externalURL { append("See \(code: url).") }
    }

    /// Adds a line of sentences of our own.
    mutating func append(facts: [Markdown]) {
        guard !facts.isEmpty else { return }
        append(line: .joined(facts, separator: " "))
    }
}

extension Documentation {
    /// The shortest that the document says, on one line.
    var headline: String? { summary ?? description }
}
