import APIModel

extension Resource {
    /// The resource with all operations changed, those of the resources below too.
    func mappingOperations(_ transform: (Operation) -> Operation) -> Resource {
        var resource = self
        resource.operations = operations.map(transform)
        resource.children = children.map { $0.mappingOperations(transform) }
        return resource
    }

    /// The resource with all parameters changed, those of the resources below too.
    func mappingParameters(_ transform: (Parameter) -> Parameter) -> Resource {
        mappingOperations { operation in
            var operation = operation
            operation.parameters = operation.parameters.map(transform)
            return operation
        }
    }

    /// The resource with all bodies of requests and responses changed, those of the resources below too.
    func mappingContents(_ transform: (MediaContent) -> MediaContent) -> Resource {
        mappingOperations { operation in
            var operation = operation
            if let contents = operation.requestBody?.contents {
                operation.requestBody?.contents = contents.map(transform)
            }
            for index in operation.responses.indices {
                operation.responses[index].contents = operation.responses[index].contents.map(transform)
            }
            return operation
        }
    }
}
