/// A kind of document that an algorithm could take long for, in any size.
struct CostForm: Sendable {
    /// A run of the tool.
    enum Command: String, Sendable {
        case validate, generate, pages, resolve, diff
    }

    /// Processor time that is promised for ``size``, in seconds.
    enum Limit {
        static let usual = 2.0
        /// For so many files, which cost their own time.
        static let ofManyFiles = 8.0
    }

    let name: String
    /// What the name counts.
    let size: Int
    let commands: [Command]
    /// Whether a client of the document has a file for each of what the name counts.
    let hasManyFiles: Bool
    /// The text of a document of a size; of two, the second is what the first one became.
    let documents: @Sendable (Int) -> [String]
    /// The texts of the other files that a document of a size refers to, by their paths.
    var files: @Sendable (Int) -> [String: String] = { _ in [:] }

    init(
        _ name: String, _ size: Int, _ commands: [Command] = [.validate, .generate], manyFiles: Bool = false,
        _ document: @escaping @Sendable (Int) -> JSON
    ) {
        self.init(texts: name, size, commands, manyFiles: manyFiles) { [document($0).text] }
    }

    init(
        texts name: String, _ size: Int, _ commands: [Command], manyFiles: Bool = false,
        _ documents: @escaping @Sendable (Int) -> [String]
    ) {
        self.name = name
        self.size = size
        self.commands = commands
        hasManyFiles = manyFiles
        self.documents = documents
    }

    func limit(of command: Command) -> Double {
        hasManyFiles && (command == .generate || command == .diff) ? Limit.ofManyFiles : Limit.usual
    }

    static let all = [schemas, objects, unions, operations, parts, texts, yaml, changes, files].flatMap(\.self)
}

// MARK: Parts of documents

extension JSON {
    static func document(paths: JSON = [:], components: JSON = [:], _ others: JSON = [:]) -> JSON {
        let start: JSON = ["openapi": "3.1.0", "info": ["title": "Costs", "version": "1"], "paths": paths]
        return start.with(["components": components]).with(others)
    }

    /// A document with `count` schemas `S0`, `S1` …, and perhaps others.
    static func schemas(_ count: Int, and others: JSON = [:], _ schema: (Int) -> JSON) -> JSON {
        document(components: ["schemas": map(count) { ("S\($0)", schema($0)) }.with(others)])
    }

    /// A document with a schema, `U`.
    static func schema(_ schema: JSON) -> JSON { schemas(0, and: ["U": schema]) { _ in [:] } }

    /// A document with an operation.
    static func operation(_ operation: JSON, components: JSON = [:]) -> JSON {
        document(paths: ["/x": ["post": .operation(0).with(operation)]], components: components)
    }

    /// An operation with an id.
    static func operation(_ number: Int) -> JSON {
        ["operationId": "op\(number)", "responses": ["200": ["description": "OK"]]]
    }

    /// A reference to `S0`, `S1` ….
    static func reference(_ number: Int) -> JSON { ["$ref": "#/components/schemas/S\(number)"] }

    /// An object with one property, `p0`, `p1` ….
    static func object(_ number: Int) -> JSON {
        ["type": "object", "properties": ["p\(number)": ["type": "string"]]]
    }

    /// The same, with the property required.
    static func demanding(_ number: Int) -> JSON { object(number).with(["required": ["p\(number)"]]) }

    static func body(_ schema: JSON, in mediaType: String = "application/json") -> JSON {
        ["content": [mediaType: ["schema": schema]]]
    }

    /// A name that is spelled differently for each number, and the same in Swift.
    static func colliding(_ number: Int) -> String {
        var (name, rest) = ("a", number)
        for _ in 0..<10 {
            name += ["-", "_", "."][rest % 3] + "b"
            rest /= 3
        }
        return name
    }
}
