/// The steps to a schema that a type is named by: a root that has a name, and the steps from there.
public struct SchemaPath: Codable, Hashable, Sendable {
    public enum Root: Codable, Hashable, Sendable {
        /// A schema of `components/schemas`; several names where mappings group schemas, as in
        /// `common/blocks/graph`. A schema of another file has the name it has there.
        case schema([String])
        /// Another component: `section` is `parameters`, `responses`, `requestBodies`, `headers`,
        /// `callbacks` or `pathItems`.
        case component(section: String, name: String)
        /// An operation: its parameters, its request body or its responses.
        case operation(path: String, method: HTTPMethod, id: String?)
        /// A path item, for what its operations share: its own parameters, and nodes that YAML aliases repeat.
        case path(String)
        /// A webhook; without a method, what all of its methods share.
        case webhook(String, method: HTTPMethod?)
    }
    public enum Step: Codable, Hashable, Sendable {
        case property(String)
        case items
        /// The values of a dictionary: `additionalProperties` or `patternProperties`.
        case values
        /// A member of `oneOf` or `anyOf`, by its index in the document's list.
        case member(index: Int)
        /// An element of a tuple, by its index in the array.
        case element(index: Int)
        case parameter(String)
        case requestBody(mediaType: String)
        case response(StatusPattern, mediaType: String)
        case header(String)
        /// A callback of an operation, by its name.
        case callback(String)
        /// What a callback sends.
        case callbackRequest(expression: String, method: HTTPMethod)
        /// The schema of another keyword, such as `not`, or of an extension that a reference leads into.
        case keyword(String)
        /// The object that a schema describes, where the schema itself is a union of that and of those that extend it.
        case base
    }
    public var root: Root
    public var steps: [Step]

    public init(root: Root, steps: [Step]) {
        self.root = root
        self.steps = steps
    }
}
