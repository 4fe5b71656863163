import APIModel

extension Operation {
    /// What the links of responses say of other operations, a sentence for each.
    var linkSentences: [Markdown] { responses.flatMap { response in response.links.map { $0.sentence(response) } } }
}

extension Link {
    fileprivate func sentence(_ response: Response) -> Markdown {
        var values = arguments.map { "\(code: $0.parameter) from \(code: $0.value)" as Markdown }
        if let requestBody { values.append("the body from \(code: requestBody)") }
        let target: Markdown = target.map { "\(code: $0)" } ?? "\(code: name)"
        let start: Markdown = "The response \(plain: response.status.text) links to \(target)"
        return values.isEmpty ? "\(start)." : "\(start): \(.joined(values))."
    }
}
