import APIModel

extension API {
    /// Describes inline types that the document doesn't: as the parameter or body that they are in.
    mutating func describeInputTypes(of operations: [Operation]) {
        var texts: [TypeID: Documentation] = [:]
        for operation in operations {
            for parameter in operation.parameters {
                for id in parameter.type.names { texts[id] = texts[id] ?? parameter.documentation }
            }
            guard let body = operation.requestBody else { continue }
            for id in body.contents.flatMap(\.type.names) { texts[id] = texts[id] ?? body.documentation }
        }
        types.changeEach { type in
            guard !type.isNamed, type.documentation.isEmpty, let text = texts[type.id] else { return }
            type.documentation = text
        }
    }
}
