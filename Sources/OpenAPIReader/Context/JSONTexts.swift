import APIModel
import SpecLoader

/// The values of a document as JSON. A list or mapping is written once, however many aliases and references repeat it.
struct JSONTexts {
    private var texts: [Node: JSONText] = [:]
    private let write: (Node) -> String

    init(_ write: @escaping (Node) -> String) { self.write = write }

    mutating func text(of node: Node) -> JSONText {
        if node.kind == .scalar { return JSONText(rawValue: write(node)) }
        if let known = texts[node] { return known }
        let text = JSONText(rawValue: write(node))
        texts[node] = text
        return text
    }
}

extension ReadingContext {
    /// A value as the document has it; `nil` if there is none.
    func json(of node: Node?) -> JSONText? { node.map { texts.text(of: $0) } }
}
