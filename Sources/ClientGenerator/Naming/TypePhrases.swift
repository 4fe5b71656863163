import APIModel
import Files

/// What a type is nested in.
enum TypeOwner: Hashable {
    case module
    case group([String])
    case type(TypeID)
    case resource(ResourceKey)
    /// The enumeration of webhooks.
    case webhooks
}

/// The words that name each type inside its owner. They depend on nothing but its schema path.
struct TypePhrases {
    struct Phrase {
        var owner: TypeOwner
        /// Names of the document and words of ours, one after the other.
        var words: [String]
        /// The document's own words, unchanged: they decide which of two types keeps a name that both want.
        var original: String
    }

    private let phrases: [TypeID: Phrase]
    let graph: TypeGraph

    subscript(id: TypeID) -> Phrase {
        phrases[id] ?? Phrase(owner: .module, words: [id.rawValue], original: id.rawValue)
    }

    init(_ types: [TypeDefinition], graph: TypeGraph, resources: ResourceNames) {
        self.graph = graph
        var owners: [SchemaPath: TypeDefinition] = [:]
        for type in types where type.canOwnTypes { owners[type.schemaPath] = type }
        let labels = UnionLabels(types)
        let all = concurrentMap(types) { [owners] type in
            Self.phrase(for: type, owners: owners, labels: labels, resources: resources)
        }
        phrases = Dictionary(zip(types.map(\.id), all), uniquingKeysWith: { first, _ in first })
    }

    private static func phrase(
        for type: TypeDefinition, owners: [SchemaPath: TypeDefinition], labels: UnionLabels, resources: ResourceNames
    ) -> Phrase {
        let steps = type.schemaPath.steps
        for count in stride(from: steps.count - 1, through: 0, by: -1) {
            guard let owner = owners[SchemaPath(root: type.schemaPath.root, steps: Array(steps[..<count]))] else {
                continue
            }
            let words = words(steps[count...], after: [], owner: owner, type: type, labels: labels)
            return Phrase(owner: .type(owner.id), words: words, original: original(steps[count...], words))
        }
        let (owner, base) = top(of: type.schemaPath.root, resources: resources)
        let words = words(steps[...], after: base, owner: nil, type: type, labels: labels)
        return Phrase(owner: owner, words: words, original: original(steps[...], words))
    }

    /// The owner of a type that is not nested in another one, and the words that the name starts with.
    private static func top(of root: SchemaPath.Root, resources: ResourceNames) -> (TypeOwner, [String]) {
        switch root {
        case .schema(let path):
            return (
                path.count > 1 ? .group(Array(path.dropLast())) : .module,
                path.suffix(1).map(resources.words(ofSchema:))
            )
        case .component(let section, let name):
            return (.module, componentWords(name, in: section))
        case .operation(let path, let method, _):
            guard let function = resources.function(of: method, at: path) else {
                return (.module, [method.text, path])
            }
            return (.resource(function.resource), [function.name.name])
        case .webhook(let name, let method):
            return (.webhooks, [name] + (method?.wordsOfWebhook ?? []))
        case .path(let path):
            guard let scope = resources.scope(ofPath: path) else { return (.module, [path]) }
            return (.resource(scope.resource), scope.prefix)
        }
    }

    /// `Page` in `parameters` is `PageParameter`, and so is `PageParameter`.
    private static func componentWords(_ name: String, in section: String) -> [String] {
        let suffix = componentSuffixes[section] ?? section
        let last = Words(name).all.last?.lowercased()
        return last == suffix || (suffix == "parameter" && last == "param") ? [name] : [name, suffix]
    }

    private static let componentSuffixes = [
        "parameters": "parameter", "responses": "response", "requestBodies": "body", "headers": "header",
        "callbacks": "callback", "pathItems": "request",
        "mediaTypes": "content",
    ]

    private static func words(
        _ steps: ArraySlice<SchemaPath.Step>, after base: [String], owner: TypeDefinition?, type: TypeDefinition,
        labels: UnionLabels
    ) -> [String] {
        var words = base
        for (position, step) in steps.enumerated() {
            switch step {
            case .property(let name), .parameter(let name), .header(let name), .keyword(let name), .callback(let name):
                words.append(name)
            case .items:
                words.makeSingular(or: "item")
            case .values:
                words.makeSingular(or: words.isEmpty ? "entry" : "value")
            case .member(let index):
                if position == 0, let owner, case .union = owner.kind {
                    let label = labels.label(ofMember: index, of: owner.id, for: type)
                    // The next step says what a list or a dictionary holds.
                    if steps.count == 1 || !["array", "dictionary"].contains(label) { words.append(label) }
                }
            case .element(let index):
                let isFirst = position == 0
                if isFirst, case .tuple(let tuple)? = owner?.kind, tuple.elements.indices.contains(index) {
                    words.append(tuple.elements[index].name)
                } else {
                    words.append(TupleType.word(forPosition: index))
                }
            case .base:
                words.append("base")
            case .callbackRequest(_, let method):
                words += method.wordsOfWebhook
            case .requestBody:
                words.append("body")
            case .response(let status, _):
                words += status.isSuccess ? ["response"] : [status.words, "response"]
            }
        }
        return words.isEmpty ? ["value"] : words
    }

    private static func original(_ steps: ArraySlice<SchemaPath.Step>, _ words: [String]) -> String {
        if steps.count == 1, case .property(let name)? = steps.first { return name }
        // It keeps its name beside the type of a property `base`.
        if steps.last == .base { return "Base" }
        let mediaTypes = steps.compactMap { step in
            switch step {
            case .requestBody(let mediaType), .response(_, let mediaType): mediaType
            case .callbackRequest(let expression, _): expression
            case .property, .items, .values, .member, .element, .parameter, .header, .keyword, .base, .callback: nil
            }
        }
        return (words + mediaTypes + place(of: steps)).joined(separator: " ")
    }

    /// What tells the type of an element from a type of the same name: `pet` beside the elements of `pets`.
    private static func place(of steps: ArraySlice<SchemaPath.Step>) -> [String] {
        switch steps.last {
        case .items?: ["item"]
        case .values?: ["value"]
        case .property?, .member?, .element?, .parameter?, .header?, .keyword?, .requestBody?, .response?, .base?,
            .callback?, .callbackRequest?, nil:
            []
        }
    }
}

extension [String] {
    /// Puts the last name into the singular; where there is none, adds a word of our own.
    fileprivate mutating func makeSingular(or word: String) {
        if let last, let one = English.singular(ofPhrase: last) {
            self[count - 1] = one
        } else {
            append(word)
        }
    }
}

extension TypeDefinition {
    fileprivate var canOwnTypes: Bool {
        switch kind {
        case .object, .union, .enumeration, .tuple: true
        case .alias: false
        }
    }
}
