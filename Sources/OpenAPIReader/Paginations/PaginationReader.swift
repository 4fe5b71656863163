import APIModel
import Diagnostics
import SpecLoader

/// Reads the pagination of one operation. If something is wrong with it, the operation has none.
struct PaginationReader {
    let context: ReadingContext
    let operation: Operation
    let statement: PaginationStatement
    let types: [TypeID: TypeDefinition]

    private var node: Node { statement.node }

    private var terms: [String: PaginationTerms.Term] = [:]

    init(
        context: ReadingContext, operation: Operation, statement: PaginationStatement,
        types: [TypeID: TypeDefinition]
    ) {
        (self.context, self.operation, self.statement, self.types) = (context, operation, statement, types)
    }

    mutating func pagination() -> Pagination? {
        let style: PaginationTerms.Style
        do throws(PaginationTerms.Fault) {
            let read = try PaginationTerms.read(statement)
            style = read.style
            terms = read.terms.filter { !$0.value.node.isNull }
        } catch {
            return invalid(error.message, at: error.node, meaning: error.name, of: error.names)
        }
        guard let page = pageType(), let items = names("items", orElse: []),
            let item = item(at: items, of: page), let size = size(style.sizeKey),
            let total = total(in: page), let followed = followed(style, page)
        else { return nil }
        return Pagination(
            style: followed, items: items, totalCount: total.isEmpty ? nil : total,
            size: size.first, page: page, item: item, sourceLocation: node.location)
    }

    private func followed(_ style: PaginationTerms.Style, _ page: TypeReference) -> Pagination.Style? {
        switch style {
        case .page:
            parameter("page").flatMap { parameter in
                firstPage(of: parameter).map { .page(parameter: parameter, first: $0) }
            }
        case .offset: parameter("offset").map { .offset(parameter: $0) }
        case .cursor:
            parameter("cursor").flatMap { parameter in
                scalar("nextCursor", in: page).map { .cursor(parameter: parameter, next: $0) }
            }
        case .link: terms["next"] == nil ? .link(next: nil) : scalar("next", in: page).map { .link(next: $0) }
        }
    }

    // MARK: Parameters

    /// The parameter that a key names: a query parameter, or a property of the JSON body.
    private func parameter(_ key: String) -> Pagination.Parameter? {
        guard let term = terms[key] else {
            return invalid(
                "needs the key '\(key)': the name of a query parameter, or of a property of the body", at: node)
        }
        let query = operation.parameters.filter { $0.location == .query }.map(\.name)
        let single = term.names.flatMap { $0.count == 1 ? $0[0] : nil }
        if let name = single, query.contains(name) { return .query(name) }
        guard let body = operation.requestBody?.contents.first(where: { MediaType($0.mediaType).isJSON })?.type else {
            guard let name = single else { return invalid("has a '\(key)' that is not a name", at: term.node) }
            return invalid(
                "names '\(name)', which is not a query parameter of the operation", at: term.node, meaning: name,
                of: query)
        }
        guard let names = names(key, orElse: nil),
            let type = type(at: names, of: body, key, "neither a query parameter nor a property of the body", or: query)
        else { return nil }
        return isScalar(type, names, key) ? .body(names) : nil
    }

    /// Empty if there is no such key.
    private func size(_ key: String) -> [Pagination.Parameter]? {
        terms[key] == nil ? [] : parameter(key).map { [$0] }
    }

    /// `firstPage`, or the parameter's default, or 1.
    private func firstPage(of parameter: Pagination.Parameter) -> Int? {
        if let value = terms["firstPage"]?.node {
            guard let first = value.int, first >= 0 else {
                return invalid("has a 'firstPage' that is not an integer from 0", at: value)
            }
            return first
        }
        return defaultValue(of: parameter).flatMap { Int($0.rawValue) } ?? 1
    }

    private func defaultValue(of parameter: Pagination.Parameter) -> JSONText? {
        switch parameter {
        case .query(let name):
            return operation.parameters.first { $0.name == name && $0.location == .query }?.defaultValue
        case .body(let names):
            var type = operation.requestBody?.contents.first { MediaType($0.mediaType).isJSON }?.type
            var property: Property?
            for name in names {
                property = type.flatMap { type in properties(of: type).first { $0.name == name } }
                type = property?.type
            }
            return property?.defaultValue
        }
    }

    // MARK: Properties

    /// A path of property names; a single name is a path too.
    private func names(_ key: String, orElse none: [String]?) -> [String]? {
        guard let term = terms[key] else {
            return none ?? invalid("needs the key '\(key)': the name of a property", at: node)
        }
        return term.names ?? invalid("has a '\(key)' that is neither a name nor a list of names", at: term.node)
    }

    /// The type of the JSON body that all success responses have.
    private func pageType() -> TypeReference? {
        let successes = operation.responses.filter(\.status.isSuccess)
        let bodies = successes.map { success in success.contents.first { MediaType($0.mediaType).isJSON }?.type }
        guard let first = bodies.first, let page = first, bodies.allSatisfy({ $0 == page }) else {
            return invalid("needs success responses that share one JSON body", at: node)
        }
        return page
    }

    private func item(at names: [String], of page: TypeReference) -> TypeReference? {
        guard let list = type(at: names, of: page, "items") else { return nil }
        if case .array(let item, _) = underlying(list) { return item }
        return names.isEmpty
            ? invalid("needs the key 'items', since the page itself is not a list", at: node)
            : invalid("names '\(names.joined(separator: "."))', which is not a list", at: terms["items"]?.node ?? node)
    }

    /// Empty if there is no `totalCount`.
    private func total(in page: TypeReference) -> [String]? {
        guard let names = names("totalCount", orElse: []) else { return nil }
        if names.isEmpty { return [] }
        guard let type = type(at: names, of: page, "totalCount") else { return nil }
        switch underlying(type) {
        case .primitive(let primitive, _) where primitive.isInteger: return names
        default:
            return invalid(
                "names '\(names.joined(separator: "."))', which is not an integer",
                at: terms["totalCount"]?.node ?? node)
        }
    }

    /// The way to a string or a number in a page.
    private func scalar(_ key: String, in page: TypeReference) -> [String]? {
        guard let names = names(key, orElse: nil), let type = type(at: names, of: page, key) else { return nil }
        return isScalar(type, names, key) ? names : nil
    }

    private func isScalar(_ type: TypeReference, _ names: [String], _ key: String) -> Bool {
        if case .primitive = underlying(type) { return true }
        let none: Bool? = invalid(
            "names '\(names.joined(separator: "."))', which is not a string or a number", at: terms[key]?.node ?? node)
        return none ?? false
    }

    /// The type at the end of a path of property names; `nil` with a warning at a name that doesn't exist.
    ///
    /// - Parameter kind: What such a name is not.
    /// - Parameter others: What it may mean beside properties.
    private func type(
        at names: [String], of whole: TypeReference, _ key: String,
        _ kind: String = "not a property of the success response", or others: [String] = []
    ) -> TypeReference? {
        var type = whole
        for name in names {
            let properties = properties(of: type)
            guard let property = properties.first(where: { $0.name == name }) else {
                let value = terms[key]?.node ?? node
                return invalid(
                    "names '\(name)', which is \(kind)", at: value.elements.first { $0.string == name } ?? value,
                    meaning: name, of: properties.map(\.name) + others)
            }
            type = property.type
        }
        return type
    }

    private func properties(of type: TypeReference) -> [Property] {
        guard case .named(let id) = underlying(type), case .object(let object)? = types[id]?.kind else { return [] }
        return object.properties
    }

    /// A type without `null`, with its aliases resolved.
    private func underlying(_ type: TypeReference) -> TypeReference {
        var type = type
        // `ReachableTypes` has broken cycles of aliases, except those through lists, which the count ends.
        for _ in 0...types.count {
            switch type {
            case .nullable(let inner): type = inner
            case .named(let id):
                guard case .alias(let target)? = types[id]?.kind else { return type }
                type = target
            case .any, .primitive, .array, .dictionary: return type
            }
        }
        return type
    }

    /// - Parameter name: The name in the document, if it may be one of `names` misspelt.
    private func invalid<Result>(
        _ message: String, at node: Node, meaning name: String? = nil, of names: [String] = []
    ) -> Result? {
        let guess = name.flatMap { SpellingDistance.nearest(to: $0, among: names) }
        let suggestion = guess.map { "; did you mean '\($0)'?" } ?? ""
        switch statement.origin {
        case .document(let key):
            context.report(.invalidPagination, "'\(key)' \(message): ignored\(suggestion)", at: node)
        case .declaration:
            context.report(.configuredPagination, "'pagination' \(message)\(suggestion)", at: node)
        }
        return nil
    }
}

extension StatusPattern {
    fileprivate var isSuccess: Bool {
        switch self {
        case .code(let code): (200..<300).contains(code)
        case .range(let digit): digit == 2
        case .default: false
        }
    }
}
