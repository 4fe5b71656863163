/// What another operation takes of a response (OpenAPI 3.1.1 §4.8.20).
public struct Link: Codable, Hashable, Sendable {
    /// The value of one of the other operation's parameters.
    public struct Argument: Codable, Hashable, Sendable {
        /// The parameter's name, with its location before a dot where the document says it: `path.id`.
        public var parameter: String
        /// A runtime expression, such as `$response.body#/id`, or a constant.
        public var value: String

        package init(parameter: String, value: String) {
            self.parameter = parameter
            self.value = value
        }
    }

    public var name: String
    /// The `operationId` of the other operation, or the reference to it; `nil` where the document has neither.
    public var target: String?
    /// Sorted by parameter.
    public var arguments: [Argument]
    /// The expression or the constant that is the request body.
    public var requestBody: String?
    public var documentation: Documentation

    package init(
        name: String, target: String?, arguments: [Argument], requestBody: String? = nil, documentation: Documentation
    ) {
        self.name = name
        self.target = target
        self.arguments = arguments
        self.requestBody = requestBody
        self.documentation = documentation
    }
}
