import APIModel

extension API {
    /// The API without titles that only repeat a name: `title: Flow Id` of `flow_id` documents nothing, and neither does
    /// `title: Response Get Flow` of what the operation `get_flow` responds.
    func withoutRepeatedTitles() -> API {
        var api = self
        for index in api.types.indices {
            if case .operation(_, _, let id?) = api.types[index].schemaPath.root {
                api.types[index].documentation.removeTitle(of: "Response \(id)")
            }
            guard case .object(var object) = api.types[index].kind else { continue }
            for property in object.properties.indices {
                let name = object.properties[property].name
                object.properties[property].documentation.removeTitle(of: name)
            }
            api.types[index].kind = .object(object)
        }
        api.root = api.root.mappingParameters { parameter in
            var parameter = parameter
            parameter.documentation.removeTitle(of: parameter.name)
            return parameter
        }
        return api
    }
}

extension Documentation {
    fileprivate mutating func removeTitle(of name: String) {
        guard let summary, Words(summary).all.map({ $0.lowercased() }) == Words(name).all.map({ $0.lowercased() }) else {
            return
        }
        self.summary = nil
    }
}
