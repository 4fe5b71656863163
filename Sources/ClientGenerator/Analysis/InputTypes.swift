import APIModel

extension API {
    /// The API with descriptions for inline types without one: those of the parameter or body that they are in.
    func describingInputTypes(of operations: [Operation]) -> API {
        var texts: [TypeID: Documentation] = [:]
        for operation in operations {
            for parameter in operation.parameters {
                for id in parameter.type.names { texts[id] = texts[id] ?? parameter.documentation }
            }
            guard let body = operation.requestBody else { continue }
            for id in body.contents.flatMap(\.type.names) { texts[id] = texts[id] ?? body.documentation }
        }
        var api = self
        for index in api.types.indices where !api.types[index].isNamed && api.types[index].documentation.isEmpty {
            if let text = texts[api.types[index].id] { api.types[index].documentation = text }
        }
        return api
    }
}
