/// JSON that is written as it reads, with its keys in their order.
indirect enum JSON: Sendable {
    case entries([(key: String, value: JSON)])
    case elements([JSON])
    case string(String)
    case number(Int)
    case flag(Bool)
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringInterpolation,
    ExpressibleByBooleanLiteral
{
    init(dictionaryLiteral entries: (String, JSON)...) { self = .entries(entries.map { (key: $0, value: $1) }) }
    init(arrayLiteral elements: JSON...) { self = .elements(elements) }
    init(stringLiteral text: String) { self = .string(text) }
    init(booleanLiteral flag: Bool) { self = .flag(flag) }

    /// An object of `count` entries.
    static func map(_ count: Int, _ entry: (Int) -> (String, JSON)) -> JSON {
        .entries((0..<count).map(entry).map { (key: $0.0, value: $0.1) })
    }

    /// A list of `count` elements.
    static func list(_ count: Int, _ element: (Int) -> JSON) -> JSON { .elements((0..<count).map(element)) }

    /// The object with the entries of another one behind its own.
    func with(_ other: JSON) -> JSON {
        guard case .entries(let own) = self, case .entries(let others) = other else { return other }
        return .entries(own + others)
    }
}

extension JSON {
    var text: String {
        var text = ""
        write(to: &text)
        return text
    }

    private func write(to text: inout String) {
        switch self {
        case .entries(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                if index > 0 { text += "," }
                JSON.string(entry.key).write(to: &text)
                text += ":"
                entry.value.write(to: &text)
            }
            text += "}"
        case .elements(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .string(let string):
            text += "\""
            for scalar in string.unicodeScalars {
                switch scalar {
                case "\"", "\\": text += "\\\(scalar)"
                case "\n": text += "\\n"
                default: text.unicodeScalars.append(scalar)
                }
            }
            text += "\""
        case .number(let number): text += "\(number)"
        case .flag(let flag): text += "\(flag)"
        }
    }
}
