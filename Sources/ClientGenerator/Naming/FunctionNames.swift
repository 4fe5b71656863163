import APIModel

/// The names of an operation's function, of its arguments, and of the enumerations that it needs.
struct FunctionNames {
    let function: SwiftIdentifier
    /// In the order of ``APIModel/Operation/parameters(in:)``.
    let parameters: [ArgumentName]
    /// `nil` where the request has no body, or one in a single media type.
    let content: EnumerationNames?
    /// `nil` where there is one body at most.
    let success: EnumerationNames?
    /// `nil` where there is one body at most.
    let failure: EnumerationNames?
    /// `nil` for an operation without callbacks.
    let callbacks: WebhookNames?

    init(_ function: SwiftIdentifier, of operation: Operation, in resource: ResourceKey) {
        let contents = operation.requestBody?.alternatives ?? []
        let bodies = ResponseBodies(of: operation)
        let type = SwiftIdentifier.type(from: function.name)
        self.function = function
        parameters = Self.parameters(operation.parameters(in: resource), hasBody: !contents.isEmpty)
        content = EnumerationNames(
            type.appending("Content"), contents.map { .init($0.mediaType, .value(from: $0.word)) },
            reserved: ["requestBody"])
        success = EnumerationNames(type.appending("Success"), bodies.success.map(\.candidate))
        failure = EnumerationNames(type.appending("Failure"), bodies.failure.map(\.candidate))
        callbacks = WebhookNames(type.appending("Callbacks"), of: operation.callbacks)
    }

    /// The names of the enumerations that the function needs.
    var enumerations: [SwiftIdentifier] {
        [content?.type, success?.type, failure?.type, callbacks?.type].compactMap { $0 }
    }

    private static func parameters(_ parameters: [Parameter], hasBody: Bool) -> [ArgumentName] {
        ArgumentName.names(
            of: parameters.map { parameter in
                let location = parameter.location == .query ? "" : parameter.location.rawValue + " "
                return .init(location + parameter.name, .member(from: parameter.name))
            }, reserved: hasBody ? ["body"] : [])
    }
}

/// The names of an enumeration that has a case for each of several bodies.
struct EnumerationNames {
    let type: SwiftIdentifier
    /// In the order of the bodies.
    let cases: [SwiftIdentifier]

    /// `nil` for one body or none, which needs no enumeration.
    init?(
        _ type: SwiftIdentifier, _ candidates: [NameScope.Candidate], reserved: Set<SwiftIdentifier> = []
    ) {
        guard candidates.count > 1 else { return nil }
        self.type = type
        cases = NameScope(candidates, reserved: reserved).identifiers
    }
}

extension MediaContent {
    /// The word that distinguishes the media type from others.
    fileprivate var word: String {
        let parameters = mediaType.parameterWords
        switch requestCoding {
        case .json where ["application/json", "text/json"].contains(mediaType.mediaEssence) || mediaType.isRange:
            return "json" + parameters
        case .form: return "form"
        case .multipart: return "multipart"
        case .json, .jsonOrText, .events, .jsonLines, .text, .binary, .media:
            let essence = mediaType.mediaEssence
            if essence == "text/plain" { return "text" + parameters }
            let parts = essence.split(separator: "/", maxSplits: 1)
            let part = parts.last == "*" ? parts.first : parts.last
            return (part == "*" || part == nil ? "any" : String(part ?? "any")) + parameters
        }
    }
}

extension ResponseBodies.Element {
    /// The preferred body of a status is named after the status, the others after their coding as well.
    fileprivate var candidate: NameScope.Candidate {
        let words = (statuses.first ?? .default).words + (isPreferred ? "" : " " + body.word)
        return .init(words + " " + body.mediaTypes.joined(separator: " "), .value(from: words))
    }
}

extension ResponseBody {
    /// The word that distinguishes a body from the preferred one of its status.
    var word: String {
        switch coding {
        case .json, .jsonOrText: namedTypes.first.map(\.words) ?? "json"
        case .events: "events"
        case .jsonLines: "lines"
        case .text: "text" + (namedTypes.first?.parameterWords ?? "")
        case .form, .multipart, .binary, .media: "data"
        case nil: "nothing"
        }
    }
}

extension String {
    /// The words of a media type's subtype, or of the parameters where they are what distinguishes it.
    fileprivate var words: String {
        let isPlain = ["application/json", "text/json"].contains(mediaEssence)
        if isPlain, !mediaParameters.isEmpty { return parameterWords }
        return String(mediaEssence.split(separator: "/").last ?? "json") + parameterWords
    }

    /// The words of a media type's parameters, with a space before each.
    fileprivate var parameterWords: String {
        mediaParameters.map { " " + $0.replacing("=", with: " ") }.joined()
    }
}
