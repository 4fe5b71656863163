import APIModel
import Files

/// Every name of a client: nothing is named after this.
struct ClientNames {
    let resources: ResourceNames
    let types: TypeNames
    let members: MemberNames
    /// `nil` where the document has no webhooks.
    let webhooks: WebhookNames?
    /// What the client calls the header fields of responses, in their order.
    let headers: [SwiftIdentifier]
    /// By the name in the document.
    let securitySchemes: [String: SwiftIdentifier]
    /// The names of the variables of each server that has some, in their order.
    let serverVariables: [[SwiftIdentifier]]

    init(_ analysis: APIAnalysis, options: NamingOptions) {
        resources = ResourceNames(analysis.resources, client: options.client)
        webhooks = WebhookNames(options.webhooks, of: analysis.api.webhooks)
        types = TypeNames(
            analysis.declared, graph: analysis.types, resources: resources, webhooks: webhooks, options: options)
        members = MemberNames(analysis.declared, graph: analysis.types, names: types)
        headers = NameScope(analysis.headers.all.map { .init($0.name, .member(from: $0.name)) }).identifiers
        let schemes = analysis.security.all
        securitySchemes = Dictionary(
            zip(schemes, NameScope(schemes.map { .init($0, .value(from: $0)) }).identifiers),
            uniquingKeysWith: { first, _ in first })
        serverVariables = analysis.servers.templates.map { template in
            NameScope(template.variables.map { .init($0, .member(from: $0)) }).identifiers
        }
    }
}

/// What the user decides about names.
struct NamingOptions {
    let module: SwiftIdentifier
    /// The name of the client's type.
    let client: SwiftIdentifier
    /// The name of the enumeration of webhooks: `ShopWebhooks` beside `ShopClient`.
    var webhooks: SwiftIdentifier {
        let stem = client.name.hasSuffix("Client") ? String(client.name.dropLast("Client".count)) : client.name
        return SwiftIdentifier(validating: stem + "Webhooks") ?? client.appending("Webhooks")
    }
    /// Names of types that the user gave.
    let overrides: [TypeID: SwiftIdentifier]
    /// The modules of the user's own types.
    let imported: Set<SwiftIdentifier>

    /// The names at the module's top that are taken.
    var reserved: Set<SwiftIdentifier> { imported.union([module, client]) }
}
