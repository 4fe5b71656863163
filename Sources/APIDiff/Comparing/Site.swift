import APIModel
import Diagnostics

/// A place that is compared: what it is part of, how a person calls it, and which ways its values go.
struct Site {
    var subject: Subject
    /// The part of an operation: "query parameter `page`"; empty in a type.
    var part = ""
    /// The way from there: `items[].name`.
    var path = ""
    var directions: Directions
    var old: SourceLocation?
    var new: SourceLocation?
    /// Whether values travel as text: a parameter or a header field holds a number as its digits.
    var isText = false
    /// Whether the place is a constant in either state: another value has a rule of its own.
    var isConstant = false
    /// Whether both states list types: their members have rules of their own.
    var hasTypeLists = false
    /// Whether `unevaluatedProperties` says what `additionalProperties` says elsewhere: it has rules of its own.
    var hasUnevaluated = false

    /// "query parameter `filter`, `a.b`"; empty for the subject itself.
    var words: String {
        let way = path.isEmpty ? nil : "`\(path)`"
        return [part.isEmpty ? nil : part, way].compactMap(\.self).joined(separator: ", ")
    }

    func property(_ property: Property, was old: Property) -> Site {
        var site = self
        site.path += (path.isEmpty ? "" : ".") + property.name
        (site.old, site.new) = (old.sourceLocation, property.sourceLocation)
        site.forget()
        // What is read-only isn't sent, and what is write-only isn't received (OpenAPI 3.0.4 §4.7.24.2).
        if property.isReadOnly, old.isReadOnly { site.directions.remove(.request) }
        if property.isWriteOnly, old.isWriteOnly { site.directions.remove(.response) }
        return site
    }

    func stepping(_ step: SchemaPath.Step) -> Site {
        var site = self
        site.append(step)
        site.forget()
        return site
    }

    /// What is known of a place is not known of what stands in it.
    private mutating func forget() {
        (isText, isConstant, hasTypeLists, hasUnevaluated) = (false, false, false, false)
    }

    func part(_ part: String) -> Site {
        var site = self
        site.part = site.part.isEmpty ? part : "\(site.part), \(part)"
        return site
    }

    mutating func append(_ step: SchemaPath.Step) {
        switch step {
        case .property(let name): path += (path.isEmpty ? "" : ".") + name
        case .items: path += "[]"
        case .values: path += "{}"
        case .member(let index): path += (path.isEmpty ? "" : " ") + "(member \(index + 1))"
        case .keyword(let keyword): path += (path.isEmpty ? "" : ".") + keyword
        case .parameter(let name): part = "parameter `\(name)`"
        case .requestBody: part = "request body"
        case .response(let status, _): part = "response `\(status.text)`"
        case .header(let name): part += (part.isEmpty ? "" : ", ") + "header `\(name)`"
        }
    }
}

extension Site {
    /// Where a type stands.
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
            }
        self.init(subject: subject, directions: directions)
        for step in schemaPath.steps { append(step) }
    }
}
