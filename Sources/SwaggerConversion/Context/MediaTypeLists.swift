import SpecLoader

/// What `consumes` or `produces` says (Swagger 2.0, "Swagger Object" and "Operation Object").
final class MediaTypeList {
    /// A media type, and where a list has it; `nil` for one that no list has.
    typealias Element = (name: String, node: Node?)

    /// JSON first, so that it names the types; empty where nothing is said.
    let elements: [Element]

    fileprivate init(_ elements: [Element]) { self.elements = elements }
}

/// Where a media type that a document names is JSON, a form, or made of parts.
extension String {
    /// Type and subtype, in lower case.
    private var essence: String { prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace } }

    var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }
    var isMultipart: Bool { essence == "multipart/form-data" }
    var isForm: Bool { isMultipart || essence == "application/x-www-form-urlencoded" }
}

/// The lists of media types of a document; equal lists are one object.
final class MediaTypeLists {
    private let context: ConversionContext
    private var lists: [[String]: MediaTypeList] = [:]
    private var known: [Node: MediaTypeList] = [:]
    /// More than any real list has, since each operation takes over that of the document.
    private static let longest = 20

    init(_ context: ConversionContext) { self.context = context }

    private(set) lazy var consumed = list("consumes", of: context.document.root) ?? list([])
    private(set) lazy var produced = list("produces", of: context.document.root) ?? list([])

    /// The media types of an operation's requests.
    func consumed(by operation: Node) -> MediaTypeList { list("consumes", of: operation) ?? consumed }

    /// The media types of an operation's responses.
    func produced(by operation: Node) -> MediaTypeList { list("produces", of: operation) ?? produced }

    private func list(_ key: String, of owner: Node) -> MediaTypeList? {
        guard let node = owner[key], !node.isNull else { return nil }
        if let list = known[node] { return list }
        var elements = Array(node.elements)
        if node.kind != .sequence {
            context.report(
                .swaggerValue, "'\(key)' must be a list of media types" + (node.text == nil ? ": ignored" : ""),
                at: node)
            elements = node.text == nil ? [] : [node]
        }
        if elements.count > Self.longest {
            context.report(
                .swaggerValue, "'\(key)' has more than \(Self.longest) media types: the others are ignored", at: node)
        }
        var found: [MediaTypeList.Element] = []
        for element in elements.prefix(Self.longest) {
            guard let name = element.string else {
                context.report(.swaggerValue, "a media type of '\(key)' must be a string: ignored", at: element)
                continue
            }
            if !found.contains(where: { $0.name == name }) { found.append((name, element)) }
        }
        let list = list(found.filter(\.name.isJSON) + found.filter { !$0.name.isJSON })
        known[node] = list
        return list
    }

    private func list(_ elements: [MediaTypeList.Element]) -> MediaTypeList {
        let names = elements.map(\.name)
        if let known = lists[names] { return known }
        let list = MediaTypeList(elements)
        lists[names] = list
        return list
    }
}
