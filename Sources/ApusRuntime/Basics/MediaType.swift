/// A media type, or a range of them such as `text/*`, with its parameters (RFC 9110 §8.3.1, §12.5.1).
struct MediaType: Hashable, Sendable {
    /// Type and subtype in lower case: `application/json`.
    let essence: String
    /// The parameters, in lower case; without `q`, which weighs a type and is no part of it.
    let parameters: [String: String]

    init(_ text: String) {
        var pieces = Self.pieces(of: text)
        essence = pieces.removeFirst().filter { $0 != " " && $0 != "\t" }.lowercased()
        parameters = pieces.isEmpty ? [:] : Self.parameters(pieces)
    }

    /// Whether this is JSON, or a format based on it (RFC 6839 §3.1).
    var isJSON: Bool { isPlainJSON || essence.hasSuffix("+json") }

    /// Whether this is JSON without a format of its own.
    var isPlainJSON: Bool { essence == "application/json" || essence == "text/json" }

    /// Whether this is text that people read.
    var isText: Bool { essence.hasPrefix("text/") && essence != "text/event-stream" && essence != "text/json" }

    /// Whether this is a JSON text on each line, or one behind each record separator (RFC 7464).
    var isJSONLines: Bool {
        ["/jsonl", "/x-jsonl", "/jsonlines", "/x-jsonlines", "/ndjson", "/x-ndjson", "/json-seq"].contains {
            essence.hasSuffix($0)
        }
    }

    /// Whether this is all types, or all of one kind.
    var isRange: Bool { essence.utf8.contains(UInt8(ascii: "*")) }

    /// How specifically this type or range says what `other` is (RFC 9110 §12.5.1): the higher, the more; `nil` if it
    /// doesn't cover it.
    ///
    /// A parameter that both have must be the same; one that `other` leaves out makes this fit less. A `charset` says
    /// how text is written, not what it is.
    func specificity(for other: MediaType) -> Int? {
        guard var result = kindSpecificity(for: other) else { return nil }
        for (name, value) in parameters {
            switch other.parameters[name] {
            case value?: result += 1
            case nil: result -= 1
            case .some: if name != "charset" { return nil }
            }
        }
        return result
    }

    private func kindSpecificity(for other: MediaType) -> Int? {
        if essence == other.essence { return 400 }
        guard isRange else { return isPlainJSON && other.isJSON ? 50 : nil }
        if essence == "*/*" || essence == "*" { return 100 }
        // `application/*+json` is no range of the standard, but documents have it.
        let ends = essence.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
        guard other.essence.hasPrefix(ends[0]), other.essence.hasSuffix(ends.last ?? "") else { return nil }
        return ends.last?.isEmpty == false ? 300 : 200
    }
}

// MARK: Parsing

extension MediaType {
    /// The text between semicolons, except those in quotes.
    private static func pieces(of text: String) -> [Substring] {
        guard text.utf8.contains(UInt8(ascii: ";")) else { return [text[...]] }
        var isQuoted = false
        var isEscaped = false
        return text.split(omittingEmptySubsequences: false) { character in
            defer { isEscaped = isQuoted && character == "\\" && !isEscaped }
            if character == "\"" && !isEscaped { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    private static func parameters(_ pieces: [Substring]) -> [String: String] {
        var parameters: [String: String] = [:]
        for piece in pieces {
            let sides = piece.split(separator: "=", maxSplits: 1).map { $0.trimmed.lowercased() }
            guard sides.count == 2, sides[0] != "q", parameters[sides[0]] == nil else { continue }
            parameters[sides[0]] = unquoted(sides[1])
        }
        return parameters
    }

    /// The value of a quoted string (RFC 9110 §5.6.4).
    private static func unquoted(_ value: String) -> String {
        guard value.count > 1, value.hasPrefix("\""), value.hasSuffix("\"") else { return value }
        var result = ""
        var isEscaped = false
        for character in value.dropFirst().dropLast() {
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { result.append(character) }
        }
        return result
    }
}

extension Substring {
    /// Without the white space at both ends.
    fileprivate var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
