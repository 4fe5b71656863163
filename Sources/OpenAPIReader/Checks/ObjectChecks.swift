import SpecLoader

// What each kind of object has to fulfil beyond its fixed fields.

extension DocumentChecks {
    func checkObject(_ node: Node, _ kind: ObjectKind) {
        switch kind {
        case .openAPI: checkRoot(node)
        case .components: checkComponents(node)
        case .license: checkExclusive(["identifier", "url"], of: node, kind)
        case .server: checkServer(node)
        case .serverVariable: checkServerVariable(node)
        case .paths: checkPaths(node)
        case .pathItem: checkPathItem(node)
        case .operation: checkOperation(node)
        case .parameter: checkParameter(node)
        case .header: checkHeader(node)
        case .requestBody: checkContent(of: node)
        case .response: checkResponse(node)
        case .responses: checkResponses(node)
        case .mediaType: checkMediaType(node)
        case .encoding: checkEncoding(node)
        case .example: checkExampleObject(node)
        case .link:
            checkExclusive(["operationRef", "operationId"], of: node, kind)
            if let id = node["operationId"], id.string != nil { linkedIDs.append(id) }
            checkOperationReference(of: node)
        case .schema: checkSchema(node)
        case .securityScheme: checkSecurityScheme(node)
        case .securityRequirement: checkSecurityRequirement(node)
        case .xml: checkXML(node)
        case .info, .contact, .externalDocs, .callback, .tag, .discriminator, .oauthFlows, .implicitFlow, .passwordFlow,
            .clientCredentialsFlow, .authorizationCodeFlow, .deviceAuthorizationFlow:
            break
        }
    }

    /// Reports the second one of keys that exclude one another.
    func checkExclusive(_ keys: [String], of node: Node, _ kind: ObjectKind) {
        let found = keys.filter { node[$0] != nil }
        guard found.count > 1, let second = node.entries.first(where: { $0.key.text == found[1] }) else { return }
        context.report(
            .exclusiveKeys, "\(kind.words) can't have both '\(found[0])' and '\(found[1])'", at: second.key)
    }

    // MARK: The document

    private func checkRoot(_ root: Node) {
        if version == .v30 {
            if root["paths"] == nil {
                context.report(.missingPaths, "\(context.standard) requires 'paths', possibly empty", at: root)
            }
        } else if root["paths"] == nil, root["components"] == nil, root["webhooks"] == nil {
            context.report(.missingPaths, "a document has 'paths', 'components' or 'webhooks'", at: root)
        }
        if let dialect = root["jsonSchemaDialect"] { checkDialect(dialect) }
        if let own = root["$self"], own.text?.contains("#") == true {
            context.report(.invalidURL, "the URI of a document has no fragment", at: own)
        }
        var names: Set<String> = []
        for tag in root["tags"]?.elements.map(\.self) ?? [] {
            guard let node = tag["name"], let name = node.string, !names.insert(name).inserted else { continue }
            context.report(.duplicateTag, "another tag has the name '\(name)'", at: node)
        }
    }

    /// Notes a dialect of JSON Schema that isn't that of OpenAPI, or 2020-12 (OpenAPI 3.1.1 §4.8.24.5).
    func checkDialect(_ dialect: Node) {
        guard let text = dialect.string else { return }
        let name = text.hasSuffix("#") ? String(text.dropLast()) : text
        let isKnown =
            name == "https://json-schema.org/draft/2020-12/schema" || name.hasPrefix("https://spec.openapis.org/oas/3.")
        if isKnown { return }
        context.report(.otherDialect, "'\(text)' is read as JSON Schema 2020-12", at: dialect)
    }

    /// The names of components (OpenAPI 3.1.1 §4.8.7.1).
    private func checkComponents(_ components: Node) {
        // Those of Swagger 2.0 may have any.
        if context.document.isConverted { return }
        for section in components.entries {
            guard section.value.kind == .mapping, section.key.text?.hasPrefix("x-") != true else { continue }
            for entry in section.value.entries {
                guard let name = entry.key.text else { continue }
                let isValid = name.utf8.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                        true
                    default: false
                    }
                }
                guard !isValid || name.isEmpty else { continue }
                context.report(
                    .invalidComponentName,
                    "the name of a component consists of letters, digits, '.', '-' and '_' only", at: entry.key)
            }
        }
    }

    func checkLinkedOperations() {
        for node in linkedIDs {
            guard let id = node.string, operationIDs[id] == nil else { continue }
            context.report(.undefinedOperation, "no operation has the operationId '\(id)'", at: node)
        }
    }

    /// A reference to an operation of the same document.
    private func checkOperationReference(of link: Node) {
        guard let node = link["operationRef"], let text = node.string, text.hasPrefix("#"),
            context.document.resolve(text, in: link).node == nil
        else { return }
        context.report(.undefinedOperation, "'\(text)' leads to no operation", at: node)
    }

    // MARK: Servers

    private func checkServer(_ server: Node) {
        guard let value = server["url"], let url = value.string else { return }
        let template = BraceTemplate(url)
        if !template.isBalanced {
            context.report(.invalidTemplate, "the braces of '\(url)' don't match", at: value)
            return
        }
        let variables = server["variables"]
        for name in template.names where variables?[name] == nil {
            context.report(
                .undeclaredServerVariable, "'variables' doesn't have the server's '{\(name)}'", at: value)
        }
        let names = Set(template.names)
        for entry in variables?.entries.map(\.self) ?? [] {
            guard let name = entry.key.text, !names.contains(name), !name.hasPrefix("x-") else { continue }
            context.report(.unusedServerVariable, "the server's URL has no '{\(name)}'", at: entry.key)
        }
        checkURL(template.withoutBraces, at: value)
    }

    /// OpenAPI 3.1.1 §4.8.6.
    private func checkServerVariable(_ variable: Node) {
        guard let list = variable["enum"], list.kind == .sequence else { return }
        if list.elements.isEmpty {
            context.report(.emptyEnumeration, "'enum' is empty", at: list)
        } else if let value = variable["default"], let text = value.string,
            !list.elements.contains(where: { $0.string == text })
        {
            context.report(.invalidDefault, "'\(text)' is not one of the variable's 'enum'", at: value)
        }
    }

    // MARK: Examples and XML

    private func checkExampleObject(_ example: Node) {
        checkExclusive(["value", "externalValue"], of: example, .example)
        if example["value"] == nil, example["dataValue"] == nil,
            let text = example["externalValue"] ?? example["serializedValue"]
        {
            context.report(.notGenerated, "an example is read from 'value' or 'dataValue' only", at: text)
        }
        guard version >= .v32 else { return }
        checkExclusive(["value", "dataValue"], of: example, .example)
        checkExclusive(["value", "serializedValue"], of: example, .example)
        checkExclusive(["serializedValue", "externalValue"], of: example, .example)
    }

    private func checkXML(_ xml: Node) {
        checkExclusive(["nodeType", "attribute"], of: xml, .xml)
        checkExclusive(["nodeType", "wrapped"], of: xml, .xml)
    }
}

/// A text with names in braces, such as the URL of a server.
struct BraceTemplate {
    /// In their order.
    private(set) var names: [String] = []
    private(set) var isBalanced = true
    /// The text without the names, so that it is a URL where the template of one is right.
    private(set) var withoutBraces = ""
    /// The text with `{}` for each name, so that the names don't count.
    private(set) var shape = ""

    init(_ text: String) {
        var name: String?
        for character in text.unicodeScalars {
            switch (character, name) {
            case ("{", nil): name = ""
            case ("{", _?), ("}", nil): isBalanced = false
            case ("}", let found?):
                names.append(found)
                withoutBraces += "0"
                shape += "{}"
                name = nil
            case (_, let found?): name = found + String(character)
            case (_, nil):
                withoutBraces.unicodeScalars.append(character)
                shape.unicodeScalars.append(character)
            }
        }
        if name != nil { isBalanced = false }
    }
}
