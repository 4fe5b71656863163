import APIModel
import Diagnostics

/// The part of an API that is being compared, with all that is needed to report a change there.
struct Position {
    var subject: Subject
    /// The part of an operation, such as "query parameter `page`"; empty in a type.
    var part = ""
    /// The path from there: `items[].name`.
    var path = ""
    var directions: Directions
    var old: SourceLocation?
    var new: SourceLocation?
    /// Whether values are sent as text, as in parameters and header fields.
    var isText = false
    /// Whether the value is constant in either state: changes of constants have rules of their own.
    var isConstant = false
    /// Whether `type` is a list in both states: changes of the list have rules of their own.
    var hasTypeLists = false
    /// Whether `unevaluatedProperties` is used like `additionalProperties`: it has rules of its own.
    var hasUnevaluated = false

    /// "query parameter `filter`, `a.b`"; empty for the subject itself.
    var words: String {
        let inner = path.isEmpty ? nil : "`\(path)`"
        return [part.isEmpty ? nil : part, inner].compactMap(\.self).joined(separator: ", ")
    }

    func property(_ property: Property, was old: Property) -> Position {
        var position = self
        position.path += (path.isEmpty ? "" : ".") + property.name
        (position.old, position.new) = (old.sourceLocation, property.sourceLocation)
        position.forget()
        // Read-only properties aren't sent, and write-only ones aren't received (OpenAPI 3.0.4 §4.7.24.2).
        if property.isReadOnly, old.isReadOnly { position.directions.remove(.request) }
        if property.isWriteOnly, old.isWriteOnly { position.directions.remove(.response) }
        return position
    }

    func stepping(_ step: SchemaPath.Step) -> Position {
        var position = self
        position.append(step)
        position.forget()
        return position
    }

    /// These facts don't hold for inner schemas.
    private mutating func forget() {
        (isText, isConstant, hasTypeLists, hasUnevaluated) = (false, false, false, false)
    }

    func part(_ part: String) -> Position {
        var position = self
        position.part = position.part.isEmpty ? part : "\(position.part), \(part)"
        return position
    }

    mutating func append(_ step: SchemaPath.Step) {
        switch step {
        case .property(let name): path += (path.isEmpty ? "" : ".") + name
        case .items: path += "[]"
        case .values: path += "{}"
        case .element(let index): path += "[\(index)]"
        case .member(let index): path += (path.isEmpty ? "" : " ") + "(member \(index + 1))"
        case .keyword(let keyword): path += (path.isEmpty ? "" : ".") + keyword
        case .base: break
        case .parameter(let name): self = self.part("parameter `\(name)`")
        case .requestBody: self = self.part("request body")
        case .response(let status, _): self = self.part("response `\(status.text)`")
        case .header(let name): self = self.part("header `\(name)`")
        case .callback(let name): self = self.part("callback `\(name)`")
        case .callbackRequest: break
        }
    }
}

extension Position {
    /// The position of a definition.
    init(_ definition: TypeDefinition, was old: TypeDefinition, directions: Directions) {
        self.init(definition.schemaPath, directions: directions)
        (self.old, new) = (old.sourceLocation, definition.sourceLocation)
    }

    init(_ schemaPath: SchemaPath, directions: Directions) {
        let subject: Subject =
            switch schemaPath.root {
            case .schema(let names): .type(names.joined(separator: "/"))
            case .component(let section, let name): .component(section: section, name: name)
            case .operation(let path, let method, _): .operation(method, path: path)
            case .path(let path): .path(path)
            case .webhook(let name, let method): .webhook(name, method: method)
            }
        self.init(subject: subject, directions: directions)
        for step in schemaPath.steps { append(step) }
    }
}
