import APIModel

extension SchemaPathWalk {
    /// The parts of a path item or an operation.
    mutating func readPartSteps() {
        switch next {
        case "parameters" where position + 1 < tokens.count: readParameter()
        case "requestBody" where position + 2 < tokens.count && tokens[position + 1] == "content":
            steps.append(.requestBody(mediaType: tokens[position + 2]))
            keep(4)
        case "responses" where position + 3 < tokens.count:
            let status = StatusPattern(key: tokens[position + 1]) ?? .default
            let (part, name) = (tokens[position + 2], tokens[position + 3])
            keep(2)
            if part == "content" {
                steps.append(.response(status, mediaType: name))
                keep(3)
            } else if part == "headers" {
                steps += [.response(status, mediaType: ""), .header(name)]
                keep(2)
                keepSchema()
            }
        case "callbacks" where position + 3 < tokens.count:
            steps.append(.callback(tokens[position + 1]))
            keep(2)
            readCallbackRequest()
        default: break
        }
    }

    /// What a callback sends: the expression, the method, and the parts of that operation. A callback's own callbacks
    /// aren't read.
    mutating func readCallbackRequest() {
        guard position + 2 < tokens.count else { return }
        if let method = HTTPMethod(field: tokens[position + 1]) {
            steps.append(.callbackRequest(expression: tokens[position], method: method))
            keep(2)
        } else {
            keep(1)
        }
        if next != "callbacks" { readPartSteps() }
    }

    /// A parameter is known by its name, not by its index in the list.
    private mutating func readParameter() {
        let (list, parameter) = (nodes[position + 1], nodes[position + 2])
        let name = parameter["name"]?.string ?? tokens[position + 1]
        let location = parameter["in"]?.string ?? ""
        let isAmbiguous = paths.parameterNames.isAmbiguous(name, in: list)
        keep(1)
        position += 1
        idTokens.append(isAmbiguous ? "\(location):\(name)" : name)
        switch location {
        case "body": steps.append(.requestBody(mediaType: MediaType.json.text))
        case "formData", "multipart":
            let mediaType = MediaType.ofForm(list: list)
            steps += [.requestBody(mediaType: mediaType.text), .property(name)]
        default: steps.append(.parameter(name))
        }
        if next == "schema" {
            position += 1
        } else if next == "content" {
            position = min(position + 3, tokens.count)
        }
    }

    mutating func keepSchema() {
        if next == "schema" || next == "itemSchema" {
            keep(1)
        } else if next == "content" {
            keep(3)
        }
    }

    mutating func readSchemaSteps() {
        while let token = next {
            switch token {
            case "properties" where position + 1 < tokens.count: steps.append(.property(tokens[position + 1]))
            case "patternProperties" where position + 1 < tokens.count: steps.append(.values)
            case "oneOf", "anyOf":
                // The only member beside `null` is the schema itself.
                if let index = Int(tokens[min(position + 1, tokens.count - 1)]), !nodes[position + 1].hasOneMember {
                    steps.append(.member(index: index))
                }
            case "allOf": break
            // What is in a text is named like the text, and what is under a condition like what isn't.
            case "contentSchema", "if", "then", "else":
                keep(1)
                continue
            case "dependentSchemas" where position + 1 < tokens.count: break
            case "definitions" where position + 1 < tokens.count, "$defs" where position + 1 < tokens.count:
                steps.append(.keyword(tokens[position + 1]))
            case "prefixItems", "items", "unevaluatedItems":
                guard let index = position + 1 < tokens.count ? Int(tokens[position + 1]) : nil,
                    nodes[position + 1].kind == .sequence
                else {
                    steps.append(.items)
                    keep(1)
                    continue
                }
                steps.append(.element(index: index))
            case "additionalProperties", "unevaluatedProperties":
                steps.append(.values)
                keep(1)
                continue
            default:
                steps.append(.keyword(token))
                keep(1)
                continue
            }
            keep(2)
        }
    }
}
