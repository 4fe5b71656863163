import APIModel

extension API {
    /// Removes titles that only repeat a name: `title: Flow Id` of `flow_id` documents nothing, and neither does
    /// `title: Response Get Flow` of what the operation `get_flow` responds.
    mutating func removeRepeatedTitles() {
        types.changeEach { type in
            if case .operation(_, _, let id?) = type.schemaPath.root {
                type.documentation.removeTitle(of: "Response \(id)")
            }
            // Few have titles, and to change a type costs more than to look.
            guard case .object(var object) = type.kind,
                object.properties.contains(where: { $0.documentation.summary != nil })
            else { return }
            object.properties.changeEach { $0.documentation.removeTitle(of: $0.name) }
            type.kind = .object(object)
        }
        changeParameters { $0.documentation.removeTitle(of: $0.name) }
    }
}

extension Documentation {
    fileprivate mutating func removeTitle(of name: String) {
        guard let summary, Words(summary).all.map({ $0.lowercased() }) == Words(name).all.map({ $0.lowercased() })
        else {
            return
        }
        self.summary = nil
    }
}
