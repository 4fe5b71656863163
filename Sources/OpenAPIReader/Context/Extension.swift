import SpecLoader

/// What extensions mean here, whichever vendors they are of (OpenAPI 3.1.1 §4.9).
///
/// This table is all that is read of them. Others with the same meaning belong here; others are no part of the model.
enum Extension {
    /// The names of an enumeration's values, in the order of `enum` or by value.
    case enumNames
    /// The descriptions of an enumeration's values, in the order of `enum` or by value.
    case enumDescriptions
    /// Name and description of each value of an enumeration: a list of mappings with `value`, or a mapping by value.
    case enumValues
    /// The name of a named schema's type.
    case typeName
    /// The name of an enumeration's type, among what else is said of it.
    case enumeration
    /// The name of an operation's function.
    case operationName
    /// The group that an operation is reached through, as by its first tag.
    case group
    case nullable
    case deprecated
    /// Why something is deprecated, or what stands for it.
    case deprecationMessage
    /// When something ends.
    case sunset
    /// What no client has.
    case ignored
    /// What only the publisher's own clients have.
    case isInternal
    /// How the pages of a list follow one another.
    case pagination
    /// What a parameter or a property is in a pagination.
    case paginationPart

    /// The keys in the order in which they count, where one node has several.
    var keys: [String] {
        switch self {
        case .enumNames: ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-keys", "x-speakeasy-enums"]
        case .enumDescriptions: ["x-enum-descriptions", "x-enumDescriptions", "x-speakeasy-enum-descriptions"]
        case .enumValues: ["x-ms-enum", "x-fern-enum"]
        case .typeName: ["x-speakeasy-name-override", "x-fern-type-name"]
        case .enumeration: ["x-ms-enum"]
        case .operationName: ["x-speakeasy-name-override", "x-fern-sdk-method-name"]
        case .group: ["x-speakeasy-group", "x-fern-sdk-group-name"]
        case .nullable: ["x-nullable"]
        case .deprecated: ["x-deprecated"]
        case .deprecationMessage:
            ["x-speakeasy-deprecation-message", "x-stainless-deprecation-message", "x-deprecated-message"]
        case .sunset: ["x-sunset"]
        case .ignored: ["x-speakeasy-ignore", "x-fern-ignore", "x-stainless-skip"]
        case .isInternal: ["x-internal"]
        case .pagination: ["x-apus-pagination", "x-speakeasy-pagination", "x-fern-pagination"]
        case .paginationPart: ["x-stainless-pagination-property"]
        }
    }
}

extension Node {
    /// The key and the value of an extension; `nil` if the mapping doesn't have it.
    func value(of meaning: Extension) -> (key: String, value: Node)? {
        guard hasExtensions else { return nil }
        return meaning.keys.lazy.compactMap { key in self[key].flatMap { $0.isNull ? nil : (key, $0) } }.first
    }
}

extension ReadingContext {
    /// A flag of an extension; `false` with a warning for what is neither `true` nor `false`.
    func flag(_ meaning: Extension, of node: Node) -> Bool {
        guard let (key, value) = node.value(of: meaning) else { return false }
        if let flag = value.bool { return flag }
        switch meaning {
        // A date or a sentence says that it is.
        case .deprecated where value.kind == .scalar: return true
        // A list of languages is about others.
        case .ignored where value.kind == .sequence: return false
        default:
            report(.invalidExtension, "'\(key)' must be true or false: ignored", at: value)
            return false
        }
    }

    /// A name that an extension gives; `nil` with a warning for one that Swift can't spell.
    func name(_ meaning: Extension, of node: Node) -> String? {
        guard let (key, found) = node.value(of: meaning) else { return nil }
        guard let value = meaning == .enumeration ? found["name"] : found else { return nil }
        guard let name = value.string, name.isSpellable else {
            report(.invalidExtension, "'\(key)' has no name that Swift can spell: ignored", at: value)
            return nil
        }
        return name
    }

    /// Whether a schema or parameter may be `null`, as OpenAPI 3.0 or vendors say it.
    func isNullable(_ node: Node) -> Bool { flag("nullable", of: node) || flag(.nullable, of: node) }

    func isDeprecated(_ node: Node) -> Bool {
        node.kind == .mapping && (flag("deprecated", of: node) || flag(.deprecated, of: node))
    }

    /// The key that says that a client has no such operation, parameter, property or schema; `nil` if it has.
    func exclusion(of node: Node) -> String? {
        if flag(.ignored, of: node) { return node.value(of: .ignored)?.key }
        return leavesOutInternal && flag(.isInternal, of: node) ? node.value(of: .isInternal)?.key : nil
    }

    /// Whether something is left out, with a note that says so.
    ///
    /// - Parameter isNeeded: Whether requests would be wrong without it, so that it stays.
    func leavesOut(_ node: Node, _ what: String, isNeeded: Bool = false) -> Bool {
        guard let key = exclusion(of: node) else { return false }
        if isNeeded {
            report(.invalidExtension, "'\(key)' can't leave out \(what) that is required: it stays", at: node)
        } else {
            report(.leftOut, "'\(key)' leaves out \(what)", at: node)
        }
        return !isNeeded
    }
}

extension String {
    /// Whether something of the text can be part of a Swift name.
    var isSpellable: Bool { unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) } }
}
