import APIModel

/// What a request sends: a body in one media type, or in one of several.
enum RequestContent {
    case one(MediaContent)
    /// An enumeration of that name, with a case for each media type.
    case several(SwiftTypeName, [Case])

    struct Case {
        var name: SwiftIdentifier
        var content: MediaContent
    }

    /// `nil` for an operation that sends nothing.
    ///
    /// - Parameter resource: What an enumeration is nested in.
    init?(of operation: Operation, names: EnumerationNames?, in resource: SwiftTypeName) {
        let contents = operation.requestBody?.alternatives ?? []
        if let names {
            self = .several(
                resource.appending(names.type), zip(names.cases, contents).map { Case(name: $0, content: $1) })
        } else if let first = contents.first {
            self = .one(first)
        } else {
            return nil
        }
    }

    /// The type of a body that has no other.
    var onlyType: TypeReference? {
        if case .one(let content) = self { content.type } else { nil }
    }
}

/// What the body of a response is decoded to: one type, or one of several by status and media type.
enum Outcome {
    /// No body is documented.
    case nothing
    /// The statuses are those that have the body.
    case body(ResponseBody, statuses: [StatusPattern])
    /// Several different bodies: an enumeration of that name, with a case for each.
    case several(SwiftTypeName, [Case])

    struct Case {
        var name: SwiftIdentifier
        var status: StatusPattern
        var body: ResponseBody
        var documentation: Documentation
    }

    /// - Parameter resource: What an enumeration is nested in.
    init(_ elements: [ResponseBodies.Element], names: EnumerationNames?, in resource: SwiftTypeName) {
        if let names {
            self = .several(
                resource.appending(names.type),
                zip(names.cases, elements).map { name, element in
                    Case(
                        name: name, status: element.statuses.first ?? .default, body: element.body,
                        documentation: element.documentation)
                })
        } else if let first = elements.first {
            self = .body(first.body, statuses: first.statuses)
        } else {
            self = .nothing
        }
    }
}

extension Outcome {
    /// The statuses of the only body; empty where there is none, or there are several.
    var statuses: [StatusPattern] {
        if case .body(_, let statuses) = self { statuses } else { [] }
    }
}

// MARK: Types

extension SwiftTypes {
    /// The type of a request's body.
    func expression(_ content: RequestContent, in scope: LookupScope) -> SwiftTypeExpression {
        switch content {
        case .one(let content): expression(content, in: scope)
        case .several(let name, _): expression(name, in: scope)
        }
    }

    /// The type of a request's body in one media type.
    func expression(_ content: MediaContent, in scope: LookupScope) -> SwiftTypeExpression {
        switch content.requestCoding {
        case .json, .form, .multipart, .jsonOrText: expression(content.type, in: scope)
        case .jsonLines where content.sendsItems: expression(.array(of: content.type, .none), in: scope)
        case .text, .events, .jsonLines: .string
        case .binary: .binaryBody
        case .media: .mediaBody
        }
    }

    /// The type of what the body of a response is decoded to.
    ///
    /// - Parameter nothing: The type where no body is documented.
    func expression(
        _ outcome: Outcome, orElse nothing: SwiftTypeExpression, in scope: LookupScope
    ) -> SwiftTypeExpression {
        switch outcome {
        case .nothing: nothing
        case .body(let body, _): expression(body, in: scope) ?? nothing
        case .several(let name, _): expression(name, in: scope)
        }
    }

    /// The type of a response's body; `nil` for a response without one.
    func expression(_ body: ResponseBody, in scope: LookupScope) -> SwiftTypeExpression? {
        let type = contentExpression(body, in: scope)
        return body.isOptional ? type?.optional : type
    }

    /// The type of a body that is there.
    private func contentExpression(_ body: ResponseBody, in scope: LookupScope) -> SwiftTypeExpression? {
        switch body.coding {
        case nil: nil
        case .json, .jsonOrText: expression(body.type, in: scope)
        case .events: expression(body.type, in: scope).events
        case .jsonLines: expression(body.type, in: scope).jsonLines
        case .text: .string
        case .form, .multipart, .binary, .media: .data
        }
    }
}
