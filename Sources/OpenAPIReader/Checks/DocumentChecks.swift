import Diagnostics
import SpecLoader

/// Checks every object of a document against the standard, whether an operation reaches it or not.
///
/// Each object is visited once for each kind that it is used as, and each reference is followed once. What the reader
/// has reported already, the context doesn't report again.
final class DocumentChecks {
    let context: ReadingContext
    let fields: ObjectFields
    /// What is visited, as which kinds of objects.
    private var kinds: [Node: ObjectKinds] = [:]
    private var pending: [(node: Node, kind: ObjectKind)] = []
    private var references: [(node: Node, kind: ObjectKind)] = []

    // What is compared over the whole document.
    var operationIDs: [String: Node] = [:]
    /// The `operationId` of links.
    var linkedIDs: [Node] = []
    /// Patterns with what they became.
    var patterns: [String: CheckedPattern] = [:]
    private var valueKeywords: [Node: ValueKeywords] = [:]
    /// How many pairs of a value and a schema may still be compared: aliases make values larger than any document.
    var valueSteps = 5_000_000
    /// Media types whose examples are compared.
    var comparedContents: Set<Node> = []
    /// The names that were meant by unknown keys.
    var suggestions: [UnknownKey: String?] = [:]
    /// The schema whose keys the reader was asked about last.
    var lastUnread: (schema: Node, isReported: Bool)?

    init(_ context: ReadingContext) {
        self.context = context
        fields = ObjectFields(of: context.version)
    }

    var version: OpenAPIVersion { context.version }

    func run() {
        visit(context.document.root, as: .openAPI)
        visitPending()
        // Only then is it known what everything is that a reference may lead to.
        while let (node, kind) = references.popLast() {
            follow(node, as: kind)
            visitPending()
        }
        checkLinkedOperations()
    }

    private func visitPending() {
        while let (node, kind) = pending.popLast() { check(node, as: kind) }
    }

    func valueKeywords(of schema: Node) -> ValueKeywords {
        if let known = valueKeywords[schema] { return known }
        let keywords = ValueKeywords(of: schema)
        valueKeywords[schema] = keywords
        return keywords
    }

    // MARK: Objects

    func visit(_ node: Node, as kind: ObjectKind) { pending.append((node, kind)) }

    private func check(_ node: Node, as kind: ObjectKind) {
        if node.kind != .mapping {
            // From 3.1 on, `true` and `false` are schemas.
            if kind == .schema, version > .v30, node.bool != nil { return }
            context.malformed(node, kind.words, expected: "a mapping")
            return
        }
        guard kinds[node, default: []].insert(ObjectKinds(kind)).inserted else { return }
        if !kind.mayBeReference(in: version), context.isUnresolved(node) { return }
        let reference = kind == .schema ? node.referenceNode : node["$ref"]
        if kind.mayBeReference(in: version), reference != nil {
            if context.hasReadableReference(node) { references.append((node, kind)) }
            guard kind.readsSiblings(in: version) else {
                checkSiblings(of: node, kind)
                return
            }
        }
        checkFields(of: node, kind)
        checkObject(node, kind)
    }

    private func follow(_ reference: Node, as kind: ObjectKind) {
        // The reader reports those on the network that the model needs.
        if let text = reference.reference, text.hasPrefix("http://") || text.hasPrefix("https://") { return }
        guard let target = context.document.resolve(reference) else { return }
        if let known = kinds[target], !known.contains(ObjectKinds(kind)) {
            context.report(
                .wrongReference, "'\(reference.reference ?? "")' leads to \(known.words), not to \(kind.words)",
                at: reference.referenceNode ?? reference, notes: [Diagnostic.Note("it is here", at: target.location)])
            return
        }
        guard target.kind == .mapping || (kind == .schema && version > .v30 && target.bool != nil) else {
            context.report(
                .wrongReference, "'\(reference.reference ?? "")' leads to \(target.kindName), not to \(kind.words)",
                at: reference.referenceNode ?? reference, notes: [Diagnostic.Note("it is here", at: target.location)])
            return
        }
        visit(target, as: kind)
    }

    /// Notes what stands beside a reference, which doesn't count (OpenAPI 3.1.1 §4.8.23).
    private func checkSiblings(of node: Node, _ kind: ObjectKind) {
        // The reader reports those of schemas.
        guard kind != .schema, node.entries.count > 1 else { return }
        for entry in node.entries {
            guard let key = entry.key.text, key != "$ref", !key.hasPrefix("x-") else { continue }
            if version > .v30, key == "description" || key == "summary" { continue }
            context.report(.ignoredBesideReference, "'\(key)' beside a '$ref' is ignored", at: entry.key)
        }
    }

    // MARK: Fields

    private func checkFields(of node: Node, _ kind: ObjectKind) {
        if let inner = kind.mapValue {
            for entry in node.entries where entry.key.text?.hasPrefix("x-") != true { visit(entry.value, as: inner) }
        }
        guard !kind.hasFreeKeys else { return }
        for entry in node.entries {
            guard let key = entry.key.text else { continue }
            if let field = fields.value(of: key, in: kind) {
                check(entry.value, as: field, key: key)
            } else if !key.hasPrefix("x-") {
                checkUnknownKey(entry.key, key, value: entry.value, of: node, kind)
            }
        }
        for key in fields.required(in: kind) where node[key] == nil {
            context.report(.missingKey, "\(kind.words) must have '\(key)'", at: node)
        }
    }

    private func check(_ value: Node, as field: FieldValue, key: String) {
        if field.isNeverReference(in: version), context.isUnresolved(value) { return }
        switch field {
        case .any: break
        case .boolean: if value.bool == nil { malformed(value, key, "true or false") }
        case .string: if !value.isNull, value.kind != .scalar { malformed(value, key, "a string") }
        case .url:
            if let text = scalarText(of: value, key) { checkURL(text, at: value) }
        case .email:
            if let text = scalarText(of: value, key) { checkEmail(text, at: value) }
        case .number: if value.number == nil { malformed(value, key, "a number") }
        case .count: checkCount(value, key)
        case .strings: checkStrings(value, key)
        case .values: if value.kind != .sequence { malformed(value, key, "a list") }
        case .texts, .nameLists: checkTexts(value, key, field)
        case .object(let kind):
            if key == "items", value.kind == .sequence {
                checkItemsList(value)
            } else if value.kind == .mapping || (kind == .schema && version > .v30 && value.bool != nil) {
                visit(value, as: kind)
            } else {
                malformed(value, key, kind == .schema ? "a schema" : "a mapping")
            }
        case .schemaOrBoolean:
            if value.kind == .mapping {
                visit(value, as: .schema)
            } else if value.bool == nil {
                malformed(value, key, "a schema, true or false")
            }
        case .list(let kind):
            guard value.kind == .sequence else { return malformed(value, key, "a list") }
            kinds[value, default: []].insert(.container)
            for element in value.elements { visit(element, as: kind) }
        case .map(let kind):
            guard value.kind == .mapping else { return malformed(value, key, "a mapping") }
            kinds[value, default: []].insert(.container)
            for entry in value.entries { visit(entry.value, as: kind) }
        }
    }

    private func checkItemsList(_ list: Node) {
        context.reportItemsList(list)
        for element in list.elements { visit(element, as: .schema) }
    }

    func malformed(_ value: Node, _ key: String, _ expected: String) {
        context.malformed(value, "'\(key)'", expected: expected)
    }

    private func scalarText(of value: Node, _ key: String) -> String? {
        if value.kind != .scalar { malformed(value, key, "a string") }
        return value.string
    }

    private func checkStrings(_ value: Node, _ key: String) {
        guard value.kind == .sequence else { return malformed(value, key, "a list") }
        var seen: Set<String> = []
        for element in value.elements {
            guard let text = element.string else {
                context.malformed(element, "an element of '\(key)'", expected: "a string")
                continue
            }
            guard key == "required" else { continue }
            if !seen.insert(text).inserted {
                context.report(.duplicateRequired, "'required' names '\(text)' again", at: element)
            }
        }
    }

    private func checkTexts(_ value: Node, _ key: String, _ field: FieldValue) {
        guard value.kind == .mapping else { return malformed(value, key, "a mapping") }
        for entry in value.entries {
            if case .nameLists = field {
                if entry.value.kind != .sequence { malformed(entry.value, entry.key.text ?? "", "a list") }
            } else if entry.value.kind != .scalar {
                malformed(entry.value, entry.key.text ?? "", "a string")
            }
        }
    }
}
