import APIModel

extension Resource {
    /// Changes all operations, those of the resources below too.
    mutating func changeOperations(_ change: (inout Operation) -> Void) {
        operations.changeEach(change)
        children.changeEach { $0.changeOperations(change) }
    }

}

extension API {
    /// Changes all operations: of paths, their callbacks, and webhooks.
    mutating func changeOperations(_ change: (inout Operation) -> Void) {
        root.changeOperations { operation in
            change(&operation)
            operation.callbacks.changeEach { change(&$0.operation) }
        }
        webhooks.changeEach { change(&$0.operation) }
    }

    /// Changes the parameters of all operations.
    mutating func changeParameters(_ change: (inout Parameter) -> Void) {
        changeOperations { $0.parameters.changeEach(change) }
    }

    /// Changes all bodies of requests and responses.
    mutating func changeContents(_ change: (inout MediaContent) -> Void) {
        changeOperations { operation in
            operation.requestBody?.contents.changeEach(change)
            operation.responses.changeEach { $0.contents.changeEach(change) }
        }
    }
}

extension Array {
    /// Changes the elements where they stand.
    mutating func changeEach(_ change: (inout Element) -> Void) {
        for index in indices { change(&self[index]) }
    }
}
