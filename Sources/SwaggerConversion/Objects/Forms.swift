import Diagnostics
import SpecLoader

// Parameters in `formData`: the properties of a body.

extension Conversion {
    /// The request body of parameters in `formData`. With a file, or where the operation consumes it, its media type is
    /// `multipart/form-data`, else `application/x-www-form-urlencoded`.
    func form(_ fields: [ListedParameter], of operation: Node) throws(SpecError) -> Node? {
        guard let place = fields.first?.element else { return nil }
        var hasFile = false
        var properties: [Entry] = []
        var required: [Node] = []
        var styles: [Entry] = []
        var formats: [Node] = []
        for field in fields {
            guard let name = field.node["name"], name.text != nil else {
                context.report(.swaggerValue, "a parameter must have 'name': ignored", at: field.node)
                continue
            }
            let found = try schema(of: field)
            hasFile = hasFile || found.hasFile
            properties.append((context.document.newScalar(like: name, at: name), found.schema))
            if let flag = field.node["required"], flag.bool == true {
                required.append(context.document.newScalar(like: name, at: flag))
            }
            guard found.value.isArray else { continue }
            let style = style(of: found.value.collectionFormat, in: "formData", at: field.node)
            if style.isEmpty { continue }
            if let format = found.value.collectionFormat { formats.append(format) }
            styles.append(
                (context.document.newScalar(like: name, at: name), context.mapping(style, at: field.node)))
        }
        var object = [context.entry("type", context.string("object", at: place))]
        if !required.isEmpty { object.append(context.entry("required", context.document.newList(required, at: place))) }
        object.append(context.entry("properties", context.mapping(properties, at: place)))

        let types = formTypes(of: operation, hasFile: hasFile)
        // Parts have no style: each element is one.
        if types.allSatisfy(\.name.isMultipart) { formats.forEach(reportFormatOfParts) }
        let content = content(
            context.mapping(object, at: place), types, at: place,
            example: { _ in nil }, encodings: { $0.isMultipart ? [] : styles })
        var body = [context.entry("content", content)]
        if !required.isEmpty { body.append(context.entry("required", context.bool(true, at: place))) }
        return context.mapping(body, at: place)
    }

    private func reportFormatOfParts(_ format: Node) {
        context.report(
            .collectionFormat,
            "a list in 'multipart/form-data' is sent as a part for each element, not as '\(format.text ?? "")'",
            at: format)
    }

    private func formTypes(of operation: Node, hasFile: Bool) -> [MediaTypeList.Element] {
        let types = mediaTypes.consumed(by: operation).elements.filter {
            hasFile ? $0.name.isMultipart : $0.name.isForm
        }
        if !types.isEmpty { return types }
        return [(hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded", nil)]
    }

    /// The schema of a parameter: a copy for each operation where several have it.
    private func schema(of field: ListedParameter) throws(SpecError) -> FieldSchema {
        let node = field.node
        let isElsewhere = node.file != field.element.file
        var found = fieldSchemas[node] ?? newSchema(of: node, keepsParameter: isElsewhere)
        fieldSchemas[node] = found
        if isElsewhere {
            found.schema = reference(to: found.schema, like: field.element, at: field.element)
        } else if field.isShared || field.isCommon && !found.isSmall {
            context.document.share(found.schema)
        } else if field.isCommon {
            found.schema = try context.document.newCopy(of: found.schema)
        }
        return found
    }

    /// - Parameter keepsParameter: Whether the schema stays in the parameter, since that is in another file.
    private func newSchema(of node: Node, keepsParameter: Bool) -> FieldSchema {
        let value = ValueKeywords(of: node, .parameter, context)
        let outside: Set = ["name", "in", "required", "allowEmptyValue", "style", "explode", "allowReserved"]
        let annotations = value.others.filter { !outside.contains($0.key.text ?? "") }
        let schema = node["schema"] ?? context.mapping(annotations + value.keywords, at: node)
        let hasFile = value.isFile || node["items"]?["format"]?.text == "binary"
        if keepsParameter {
            let own = value.others.filter { outside.contains($0.key.text ?? "") }
            context.document.setEntries(own + [context.entry("schema", schema)], of: node)
        }
        return FieldSchema(
            schema: schema, value: value, hasFile: hasFile, isSmall: schema.hasFewerNodes(than: Self.largestCopy))
    }

    /// More than real parameters have. What is larger is one schema for all operations, as with an alias, so that a
    /// small document stays small.
    private static var largestCopy: Int { 500 }
}

extension Node {
    /// Whether a node and what is in it are few nodes, without their keys.
    fileprivate func hasFewerNodes(than limit: Int) -> Bool {
        var open = [self]
        var count = 0
        while let node = open.popLast() {
            count += 1
            guard count + node.entries.count + node.elements.count < limit else { return false }
            open += node.elements.map(\.self) + node.entries.map(\.value)
        }
        return true
    }
}

/// The schema of a parameter in `formData`.
struct FieldSchema {
    var schema: Node
    var value: ValueKeywords
    var hasFile: Bool
    /// Whether each operation can have a copy.
    var isSmall: Bool
}
