extension SchemaPath.Root {
    private struct Component: Codable {
        var section: String
        var name: String
    }
    private struct Operation: Codable {
        var path: String
        var method: HTTPMethod
        var id: String?
    }
    private struct Webhook: Codable {
        var name: String
        var method: HTTPMethod?
    }

    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("schema", let container?): self = .schema(try container.payload("schema"))
        case ("component", let container?):
            let component: Component = try container.payload("component")
            self = .component(section: component.section, name: component.name)
        case ("operation", let container?):
            let operation: Operation = try container.payload("operation")
            self = .operation(path: operation.path, method: operation.method, id: operation.id)
        case ("webhook", let container?):
            let webhook: Webhook = try container.payload("webhook")
            self = .webhook(webhook.name, method: webhook.method)
        case ("path", let container?): self = .path(try container.payload("path"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .schema(let names): try encoder.encodeCase("schema", names)
        case .component(let section, let name):
            try encoder.encodeCase("component", Component(section: section, name: name))
        case .operation(let path, let method, let id):
            try encoder.encodeCase("operation", Operation(path: path, method: method, id: id))
        case .path(let path): try encoder.encodeCase("path", path)
        case .webhook(let name, let method):
            try encoder.encodeCase("webhook", Webhook(name: name, method: method))
        }
    }
}

extension SchemaPath.Step {
    private struct Response: Codable {
        var status: StatusPattern
        var mediaType: String
    }
    private struct CallbackRequest: Codable {
        var expression: String
        var method: HTTPMethod
    }

    public init(from decoder: any Decoder) throws {
        switch try decoder.singleCase() {
        case ("items", nil): self = .items
        case ("values", nil): self = .values
        case ("property", let container?): self = .property(try container.payload("property"))
        case ("member", let container?): self = .member(index: try container.payload("member"))
        case ("element", let container?): self = .element(index: try container.payload("element"))
        case ("parameter", let container?): self = .parameter(try container.payload("parameter"))
        case ("requestBody", let container?): self = .requestBody(mediaType: try container.payload("requestBody"))
        case ("response", let container?):
            let response: Response = try container.payload("response")
            self = .response(response.status, mediaType: response.mediaType)
        case ("header", let container?): self = .header(try container.payload("header"))
        case ("callback", let container?): self = .callback(try container.payload("callback"))
        case ("callbackRequest", let container?):
            let request: CallbackRequest = try container.payload("callbackRequest")
            self = .callbackRequest(expression: request.expression, method: request.method)
        case ("base", nil): self = .base
        case ("keyword", let container?): self = .keyword(try container.payload("keyword"))
        case (let name, _): throw decoder.unknownCase(name)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .items: try encoder.encodeCase("items")
        case .values: try encoder.encodeCase("values")
        case .property(let name): try encoder.encodeCase("property", name)
        case .member(let index): try encoder.encodeCase("member", index)
        case .element(let index): try encoder.encodeCase("element", index)
        case .parameter(let name): try encoder.encodeCase("parameter", name)
        case .requestBody(let mediaType): try encoder.encodeCase("requestBody", mediaType)
        case .response(let status, let mediaType):
            try encoder.encodeCase("response", Response(status: status, mediaType: mediaType))
        case .header(let name): try encoder.encodeCase("header", name)
        case .callback(let name): try encoder.encodeCase("callback", name)
        case .callbackRequest(let expression, let method):
            try encoder.encodeCase("callbackRequest", CallbackRequest(expression: expression, method: method))
        case .keyword(let name): try encoder.encodeCase("keyword", name)
        case .base: try encoder.encodeCase("base")
        }
    }
}
