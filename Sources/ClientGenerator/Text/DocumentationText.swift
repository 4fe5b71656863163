import APIModel

extension DocComment {
    /// What the document says, followed by sentences of our own.
    init(_ documentation: Documentation, facts: [Markdown] = []) {
        self.init()
        append(documentation)
        append(sentences: facts + documentation.link)
    }

    /// Adds what the document says, without its link.
    mutating func append(_ documentation: Documentation) {
        if let summary = documentation.summary { append(summary) }
        if let description = documentation.description, description != documentation.summary { append(description) }
    }
}

extension Documentation {
    var isEmpty: Bool { summary == nil && description == nil && externalURL == nil }

    /// The shortest text that the document has.
    var headline: String? { summary ?? description }

    /// The documentation without a summary that only repeats a name.
    func beyond(_ name: SwiftIdentifier) -> Documentation {
        var rest = self
        if let summary, SwiftIdentifier.type(from: summary) == .type(from: name.name) { rest.summary = nil }
        return rest
    }

    /// A sentence with the link to more documentation; none where there is no link.
    var link: [Markdown] { externalURL.map { ["See \(code: $0)."] } ?? [] }
}
