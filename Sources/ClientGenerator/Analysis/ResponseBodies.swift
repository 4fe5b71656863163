import APIModel

/// A body of a response and how it is encoded.
struct ResponseBody {
    /// `nil` for a response without a body.
    var coding: BodyCoding?
    var type: TypeReference
    /// The media type, where the coding doesn't say it all.
    var mediaType: String?

    fileprivate static let none = ResponseBody(coding: nil, type: .any)

    /// - Parameter isSuccess: The body of a success is requested by its media type, and read piece by piece where it
    ///   consists of events or lines. The body of a failure is whatever the server sends, and is read as a whole.
    init(_ content: MediaContent, isSuccess: Bool) {
        let coding = content.coding
        self.coding = !isSuccess && (coding == .events || coding == .jsonLines) ? .text : coding
        type = content.type
        mediaType = isSuccess && coding == .json && !content.mediaType.isPlainJSON ? content.mediaType : nil
    }

    private init(coding: BodyCoding?, type: TypeReference) {
        self.coding = coding
        self.type = type
    }

    fileprivate func isSame(as other: ResponseBody) -> Bool {
        coding == other.coding && type.sameType(as: other.type)
    }
}

/// The bodies that a client tells apart in the responses of one operation.
///
/// Either list is empty where no body is documented, and has one element where all bodies are the same.
struct ResponseBodies {
    struct Element {
        var body: ResponseBody
        var status: StatusPattern
        /// Whether the body is the first choice of its status.
        var isPreferred: Bool
        var documentation: Documentation
    }

    let success: [Element]
    let failure: [Element]

    init(of operation: Operation) {
        var successes = operation.responses.filter(\.status.isSuccess)
        var failures = operation.responses.filter { !$0.status.isSuccess }
        if successes.isEmpty, let other = failures.first(where: { $0.status == .default }) {
            // A document that has only `default` means every response by it.
            successes = [other]
            failures = failures.filter { $0.status == .default || !$0.contents.isEmpty }
        }
        // Pages are those of the JSON body.
        success = Self.merged(
            successes.flatMap { Self.bodies(of: $0, isSuccess: true, isPage: operation.pagination != nil) })
        failure = Self.merged(
            failures.filter { !$0.contents.isEmpty }.flatMap { Self.bodies(of: $0, isSuccess: false, isPage: false) })
    }

    private static func bodies(of response: Response, isSuccess: Bool, isPage: Bool) -> [Element] {
        let contents = isPage ? Array(response.alternatives.prefix(1)) : response.alternatives
        var bodies: [ResponseBody] = contents.isEmpty ? [.none] : []
        for content in contents {
            var body = ResponseBody(content, isSuccess: isSuccess)
            // Only the media type distinguishes it from the one before.
            if body.coding == .json, bodies.contains(where: { $0.coding == .json }) {
                body.mediaType = content.mediaType
            }
            if !bodies.contains(where: body.isSame) { bodies.append(body) }
        }
        return bodies.enumerated().map { index, body in
            Element(
                body: body, status: response.status, isPreferred: index == 0, documentation: response.documentation)
        }
    }

    /// One element where all bodies are the same, none where no response has a body.
    private static func merged(_ elements: [Element]) -> [Element] {
        guard let first = elements.first, elements.allSatisfy({ $0.body.isSame(as: first.body) }) else {
            return elements
        }
        return first.body.coding == nil ? [] : [first]
    }
}
