import SpecLoader

/// Writes a document again with the entries of its mappings in another order: as YAML in flow style, in which an
/// anchor keeps what is shared.
struct ShuffledDocument {
    private(set) var text = "# In another order.\n"
    private var random: SeededRandom
    private var uses: [Node: Int] = [:]
    private var anchors: [Node: Int] = [:]

    init(_ root: Node, seed: UInt64) {
        random = SeededRandom(state: seed)
        count(root)
        write(root)
        text += "\n"
    }

    private mutating func count(_ node: Node) {
        uses[node, default: 0] += 1
        guard uses[node] == 1 else { return }
        for entry in node.entries { count(entry.value) }
        for element in node.elements { count(element) }
    }

    private mutating func write(_ node: Node) {
        if let anchor = anchors[node] {
            text += "*n\(anchor) "
            return
        }
        if uses[node, default: 0] > 1 {
            let anchor = anchors.count
            anchors[node] = anchor
            text += "&n\(anchor) "
        }
        switch node.kind {
        case .mapping:
            text += "{"
            for entry in node.entries.shuffled(using: &random) {
                text += Self.quoted(entry.key.text ?? "") + ": "
                write(entry.value)
                text += ", "
            }
            text += "}"
        case .sequence:
            text += "["
            for element in node.elements {
                write(element)
                text += ", "
            }
            text += "]"
        case .scalar:
            switch node.scalar {
            case .null, nil: text += "null"
            case .bool, .integer, .number: text += node.text ?? ""
            case .string(let string): text += Self.quoted(string)
            }
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case " "..."~": String(scalar)
            default:
                "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}

/// Numbers that are the same on every run (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
