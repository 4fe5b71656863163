import APIModel
import Diagnostics

/// Types of the user's own, in place of those that a format or a place has.
package struct OwnTypes {
    /// A type by its module and its name there.
    package struct Name: Hashable {
        let components: [SwiftIdentifier]

        /// `nil` for a text that isn't at least two Swift names with dots between.
        package init?(_ text: String) {
            let names = text.split(separator: ".", omittingEmptySubsequences: false)
            components = names.compactMap { SwiftIdentifier(validating: String($0)) }
            guard components.count == names.count, components.count > 1 else { return nil }
        }

        var module: SwiftIdentifier { components[0] }
        /// What references call the type; no schema has this id.
        var id: TypeID { TypeID(rawValue: "swift:" + components.map(\.name).joined(separator: ".")) }
    }

    private let formats: [String: Name]
    private let places: [String: Name]
    private(set) var unused: Set<String>

    /// - Parameter names: By the name of a format, or by the pointer to a place.
    init(_ names: [String: Name]) {
        formats = names.filter { !$0.key.contains("#/") }
        places = names.filter { $0.key.contains("#/") }
        unused = Set(names.keys)
    }

    /// The types by their ids.
    var byID: [TypeID: Name] {
        Dictionary((Array(formats.values) + places.values).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The API with these types in it; afterwards ``unused`` has the keys that nothing has.
    mutating func replaceTypes(of api: API) -> API {
        if formats.isEmpty, places.isEmpty { return api }
        var api = api
        api.types.removeAll { type in
            guard places[type.id.rawValue] != nil else { return false }
            unused.remove(type.id.rawValue)
            return true
        }
        for index in api.types.indices {
            api.types[index].kind = kind(api.types[index].kind, at: api.types[index].id.rawValue)
        }
        api.root.changeOperations { operation in
            let place = Self.pointer("#", ["paths", operation.path] + operation.method.pointerTokens)
            change(&operation, at: place)
        }
        api.webhooks.changeEach { webhook in
            let tokens = ["webhooks", webhook.name] + webhook.operation.method.pointerTokens
            change(&webhook.operation, at: Self.pointer("#", tokens))
        }
        for index in api.examples.indices {
            let example = api.examples[index]
            api.examples[index].type = type(
                example.type, at: Self.schema(ofExample: example.pointer))
        }
        return api
    }

    // MARK: Places

    private mutating func kind(_ kind: TypeDefinition.Kind, at place: String) -> TypeDefinition.Kind {
        switch kind {
        case .object(var object):
            for index in object.properties.indices {
                let property = object.properties[index]
                object.properties[index].type = type(property.type, at: place, "properties", property.name)
            }
            if let values = object.additionalProperties.type {
                let own = type(values, at: place, "additionalProperties")
                object.additionalProperties = object.additionalProperties.mapType { _ in own }
            }
            return .object(object)
        case .tuple(var tuple):
            for index in tuple.elements.indices {
                tuple.elements[index].type = type(tuple.elements[index].type, at: place, "prefixItems", "\(index)")
            }
            if let rest = tuple.rest { tuple.rest = type(rest, at: place, "items") }
            return .tuple(tuple)
        case .union(var union):
            for index in union.members.indices { union.members[index].type = type(union.members[index].type, at: nil) }
            return .union(union)
        case .alias(let target): return .alias(type(target, at: place))
        case .enumeration: return kind
        }
    }

    /// Parameters are known by their names.
    private mutating func change(_ operation: inout Operation, at place: String) {
        operation.callbacks.changeEach { callback in
            let tokens = ["callbacks", callback.name, callback.expression ?? ""]
            change(
                &callback.operation,
                at: Self.pointer(place, tokens + callback.operation.method.pointerTokens))
        }
        for index in operation.parameters.indices {
            let parameter = operation.parameters[index]
            operation.parameters[index].type = type(parameter.type, at: place, "parameters", parameter.name)
        }
        if var body = operation.requestBody {
            body.contents = contents(body.contents, at: Self.pointer(place, "requestBody"))
            operation.requestBody = body
        }
        for index in operation.responses.indices {
            let place = Self.pointer(place, "responses", operation.responses[index].status.text)
            operation.responses[index].contents = contents(operation.responses[index].contents, at: place)
            for header in operation.responses[index].headers.indices {
                let field = operation.responses[index].headers[header]
                operation.responses[index].headers[header].type = type(field.type, at: place, "headers", field.name)
            }
        }
    }

    private mutating func contents(_ contents: [MediaContent], at place: String) -> [MediaContent] {
        var contents = contents
        for index in contents.indices {
            let content = contents[index]
            contents[index].type = type(content.type, at: place, "content", content.mediaType, "schema")
        }
        return contents
    }

    /// The pointer of what has an example, at `/example` or in the list `/examples`.
    private static func schema(ofExample pointer: String) -> String {
        var tokens = pointer.split(separator: "/", omittingEmptySubsequences: false)
        if let last = tokens.last, Int(last) != nil { tokens.removeLast() }
        guard let last = tokens.last, last == "example" || last == "examples" else { return pointer }
        return tokens.dropLast().joined(separator: "/")
    }

    private static func pointer(_ start: String, _ tokens: String...) -> String { pointer(start, tokens) }

    private static func pointer(_ start: String, _ tokens: [String]) -> String {
        start + tokens.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }

    // MARK: Types

    private mutating func type(_ type: TypeReference, at start: String, _ first: String, _ rest: String...)
        -> TypeReference
    {
        self.type(type, at: rest.reduce(Self.pointer(start, first)) { Self.pointer($0, $1) })
    }

    private mutating func type(_ type: TypeReference, at place: String?) -> TypeReference {
        if let place, let own = places[place] {
            unused.remove(place)
            return type.isNullable ? .nullable(.named(own.id)) : .named(own.id)
        }
        switch type {
        case .any: return type
        case .primitive(let primitive, let limits):
            guard let format = limits.format ?? primitive.format, let own = formats[format] else { return type }
            unused.remove(format)
            return .named(own.id)
        case .array(let element, let limits):
            return .array(of: self.type(element, at: place.map { Self.pointer($0, "items") }), limits)
        case .dictionary(let value, let limits):
            return .dictionary(of: self.type(value, at: place.map { Self.pointer($0, "additionalProperties") }), limits)
        case .nullable(let wrapped): return .nullable(self.type(wrapped, at: nil))
        case .named(let id): return places[id.rawValue].map { .named($0.id) } ?? type
        }
    }
}

extension Primitive {
    /// The format that the primitive stands for; `nil` for those without one, and for bytes, which have several types.
    fileprivate var format: String? {
        switch self {
        case .dateTime: "date-time"
        case .decimal, .decimalText: "decimal"
        case .date, .uuid, .byte, .base64url, .int8, .int16, .int32, .int64, .uint, .uint8, .uint16, .uint32, .uint64,
            .float, .double:
            rawValue
        case .string, .binary, .boolean, .integer, .number: nil
        }
    }
}
