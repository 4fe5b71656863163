/// A struct.
struct ObjectView: TemplateView {
    /// Required ones first, alphabetical in each part.
    let properties: [PropertyView]
    /// The values of properties that the document doesn't name.
    let additional: AdditionalPropertiesView?
    /// Whether coding keys must be written out, because a name differs or the coding isn't synthesized.
    let hasCodingKeys: Bool
    /// Whether the initialiser is too long for one line.
    let isWrapped: Bool

    /// The names of the properties in JSON, on as many lines as they need.
    private var keys: SwiftCode { SwiftCode(list: properties.map(\.key), width: 100, continuation: "") }

    /// The initialiser's parameters with their defaults.
    private var parameters: [SwiftCode] {
        properties.map(\.parameter)
            + (additional.map { [SwiftCode([.init($0.name.label), ": [String: ", .init($0.type), "] = [:]"])] } ?? [])
    }

    static let fields: [Field<ObjectView>] = [
        .list("properties", \.properties),
        .texts("parameters", \.parameters),
        .flag("hasProperties") { !$0.properties.isEmpty },
        .view("additional", \.additional),
        .text("keys", \.keys),
        .flag("areKeysWrapped") { $0.keys.templateText.count > 50 },
        .flag("isEmpty") { $0.properties.isEmpty && $0.additional == nil },
        .flag("hasCodingKeys", \.hasCodingKeys),
        .flag("isWrapped", \.isWrapped),
    ]
}

/// The dictionary of properties that the document doesn't name.
struct AdditionalPropertiesView: TemplateView {
    let name: SwiftIdentifier
    /// The type of one value.
    let type: SwiftTypeExpression
    let documentation: DocComment?

    static let fields: [Field<AdditionalPropertiesView>] = [
        .text("name", \.name),
        .text("type", \.type),
        .optional("documentation", \.documentation),
    ]
}
