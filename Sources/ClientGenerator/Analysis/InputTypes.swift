import APIModel

extension API {
    /// The API with a description for each inline type that has none, but stands in a parameter or body that has one.
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
