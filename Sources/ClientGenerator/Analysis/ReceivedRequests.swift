import APIModel

// What a client decodes of the requests that the API sends to webhooks and by callbacks.

extension Operation {
    /// The header fields that are decoded.
    var receivedHeaders: [Parameter] { parameters.filter { $0.location == .header } }

    /// The bodies that are told apart, the preferred one first; none for a request without a body. Streams are read as
    /// a whole: a server hands over all of a request's bytes.
    var receivedBodies: [ResponseBodies.Element] {
        guard let body = requestBody else { return [] }
        let response = Response(
            status: .default, documentation: body.documentation, headers: [], contents: body.contents,
            sourceLocation: body.sourceLocation)
        return response.bodies(isSuccess: false).enumerated().map { index, content in
            ResponseBodies.Element(
                body: content, statuses: [.default], isPreferred: index == 0, documentation: body.documentation)
        }
    }

    /// The types that the user of a client receives, and those that he responds. What he receives as bytes has none.
    var typesOfReceived: [TypeReference] {
        receivedHeaders.map(\.type) + receivedBodies.map(\.body).filter(\.hasType).map(\.type)
            + responses.flatMap(\.contents).map(\.type)
    }
}

extension ResponseBody {
    fileprivate var hasType: Bool {
        switch coding {
        case .json, .jsonOrText, .events, .jsonLines: true
        case .text, .form, .multipart, .binary, .media, nil: false
        }
    }
}
