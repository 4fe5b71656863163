import APIModel

extension DocComment {
    /// What the document says, and sentences of our own behind it.
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

    /// The shortest that the document says, on one line.
    var headline: String? { summary ?? description }

    /// The same without a title that says no more than a name does.
    func beyond(_ name: SwiftIdentifier) -> Documentation {
        var rest = self
        if let summary, SwiftIdentifier.type(from: summary) == .type(from: name.name) { rest.summary = nil }
        return rest
    }

    /// A sentence that leads to more.
    var link: [Markdown] { externalURL.map { ["See \(code: $0)."] } ?? [] }
}
