import APIModel

/// The names of an enumeration that has a case for each webhook, or for each callback of an operation.
struct WebhookNames {
    struct Case {
        let name: SwiftIdentifier
        /// The name of the structure of header fields, which is nested in the enumeration; `nil` where there are none.
        let headers: HeaderNames?
        /// The enumeration of bodies in several media types, nested too; `nil` for one body or none.
        let content: EnumerationNames?
    }
    struct HeaderNames {
        let type: SwiftIdentifier
        /// In the order of ``APIModel/Operation/receivedHeaders``.
        let members: [SwiftIdentifier]
    }

    let type: SwiftIdentifier
    /// In the order of the webhooks.
    let cases: [Case]

    /// `nil` where there are none.
    init?(_ type: SwiftIdentifier, of webhooks: [Webhook]) {
        guard !webhooks.isEmpty else { return nil }
        self.type = type
        let names = NameScope(webhooks.map(\.candidate), reserved: ["unknown", "decode"]).identifiers
        let prefixes = NameScope(zip(webhooks, names).map { .init($0.original, .type(from: $1.name)) }).identifiers
        cases = zip(webhooks, zip(names, prefixes)).map { webhook, names in
            let (name, prefix) = names
            let headers = webhook.operation.receivedHeaders
            return Case(
                name: name,
                headers: headers.isEmpty
                    ? nil
                    : HeaderNames(
                        type: prefix.appending("Headers"),
                        members: NameScope(headers.map { .init($0.name, .member(from: $0.name)) }).identifiers),
                content: EnumerationNames(
                    prefix.appending("Content"),
                    webhook.operation.receivedBodies.map { element in
                        let word = element.body.word
                        return .init(word + " " + element.body.mediaTypes.joined(separator: " "), .value(from: word))
                    }))
        }
    }

    /// The names of the types that are nested in the enumeration.
    var nested: [SwiftIdentifier] { cases.flatMap { [$0.headers?.type, $0.content?.type].compactMap { $0 } } }
}

extension Webhook {
    /// Nearly all are sent by POST; the name says another method.
    fileprivate var candidate: NameScope.Candidate { .init(original, .value(from: words.joined(separator: " "))) }

    fileprivate var original: String { (words + [expression].compactMap { $0 }).joined(separator: " ") }

    private var words: [String] { [name] + operation.method.wordsOfWebhook }
}

extension HTTPMethod {
    /// What a name says of the method by which a webhook is sent.
    var wordsOfWebhook: [String] { self == .post ? [] : [text] }
}
