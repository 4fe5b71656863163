import Foundation

/// Reads a JSON text into a table (RFC 8259), without recursion.
struct JSONParser {
    /// What is no JSON, and where.
    struct SyntaxError: Error, CustomStringConvertible {
        var description: String
    }

    /// More levels than any real document has; decoding takes stack for each.
    private static let mostLevels = 512

    private var table: JSONTable
    private var position = 0
    /// The records of the arrays and objects around the position, the innermost last.
    private var open: [Int] = []

    /// - Throws: `SyntaxError` with line and column if the text is not JSON.
    static func table(of data: Data) throws(SyntaxError) -> JSONTable {
        var parser = JSONParser(text: utf8(data))
        try parser.parse()
        return parser.table
    }

    private init(text: [UInt8]) { table = JSONTable(text: text) }

    /// The text in UTF-8, which JSON must be in (§8.1). UTF-16 and UTF-32 are recognized by the zeros that ASCII has
    /// in them.
    private static func utf8(_ data: Data) -> [UInt8] {
        let bytes = [UInt8](data)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
        let isWide =
            bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.prefix(2).contains(0)
        guard isWide else { return bytes }
        let mark = bytes.prefix(4)
        let encoding: String.Encoding =
            if mark.starts(with: [0xFF, 0xFE, 0, 0]) || mark.starts(with: [0, 0, 0xFE, 0xFF]) {
                .utf32
            } else if mark.starts(with: [0xFE, 0xFF]) || mark.starts(with: [0xFF, 0xFE]) {
                .utf16
            } else if mark.first == 0 {
                mark.dropFirst().first == 0 ? .utf32BigEndian : .utf16BigEndian
            } else {
                mark.dropFirst(2).first == 0 ? .utf32LittleEndian : .utf16LittleEndian
            }
        return String(data: data, encoding: encoding).map { Array($0.utf8) } ?? bytes
    }

    // MARK: Values

    private mutating func parse() throws(SyntaxError) {
        try value()
        while let container = open.last {
            let isObject = table.records[container].kind == .object
            let end = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
            let isFirst = table.records.count == container + 1
            skipSpace()
            if next == end {
                position += 1
                close(container)
                continue
            }
            if !isFirst {
                guard next == UInt8(ascii: ",") else { throw fault("expected a comma or the end of the container") }
                position += 1
                skipSpace()
            }
            if isObject {
                guard next == UInt8(ascii: "\"") else { throw fault("expected a name in quotes") }
                try string()
                skipSpace()
                guard next == UInt8(ascii: ":") else { throw fault("expected a colon") }
                position += 1
            }
            try value()
        }
        skipSpace()
        if position < table.text.count { throw fault("expected the end of the text") }
    }

    /// Reads a scalar, or the start of a container.
    private mutating func value() throws(SyntaxError) {
        skipSpace()
        switch next {
        case UInt8(ascii: "{")?: try start(.object)
        case UInt8(ascii: "[")?: try start(.array)
        case UInt8(ascii: "\"")?: try string()
        case UInt8(ascii: "t")?: try word("true", .true)
        case UInt8(ascii: "f")?: try word("false", .false)
        case UInt8(ascii: "n")?: try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): try number()
        case nil: throw fault("expected a value, not the end of the text")
        default: throw fault("expected a value")
        }
    }

    private mutating func start(_ kind: JSONTable.Kind) throws(SyntaxError) {
        guard open.count < Self.mostLevels else { throw fault("more than \(Self.mostLevels) levels") }
        open.append(table.records.count)
        table.depth = max(table.depth, open.count)
        add(kind, position..<position + 1)
        position += 1
    }

    private mutating func close(_ container: Int) {
        open.removeLast()
        table.records[container].bytes = table.records[container].bytes.lowerBound..<position
        table.records[container].next = table.records.count
    }

    private mutating func word(_ word: StaticString, _ kind: JSONTable.Kind) throws(SyntaxError) {
        let end = position + word.utf8CodeUnitCount
        guard end <= table.text.count,
            word.withUTF8Buffer({ table.text[position..<end].elementsEqual($0) })
        else { throw fault("expected a value") }
        add(kind, position..<end)
        position = end
    }

    /// Reads a string with its quotes (§7).
    private mutating func string() throws(SyntaxError) {
        position += 1
        let start = position
        var kind = JSONTable.Kind.plainString
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                add(kind, start..<position - 1)
                return
            case UInt8(ascii: "\\"):
                kind = .string
                try escape()
            case 0..<0x20:
                position -= 1
                throw fault("a control character in a string")
            case 0x80...: kind = .string
            default: break
            }
        }
        throw fault("a string without an end")
    }

    private mutating func escape() throws(SyntaxError) {
        switch next {
        case UInt8(ascii: "u"):
            guard position + 4 < table.text.count,
                table.text[(position + 1)...(position + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
            else { throw fault("expected four hexadecimal digits") }
            position += 5
        case let byte? where "\"\\/bfnrt".utf8.contains(byte): position += 1
        default: throw fault("an escape that JSON doesn't have")
        }
    }

    /// Reads a number (§6).
    private mutating func number() throws(SyntaxError) {
        let start = position
        if next == UInt8(ascii: "-") { position += 1 }
        if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            position += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        add(.number, start..<position)
    }

    private mutating func digits() throws(SyntaxError) {
        let start = position
        while let byte = next, Self.isDigit(byte) { position += 1 }
        if position == start { throw fault("expected a digit") }
    }

    // MARK: Bytes

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private var next: UInt8? { position < table.text.count ? table.text[position] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func add(_ kind: JSONTable.Kind, _ bytes: Range<Int>) {
        table.records.append(.init(kind: kind, bytes: bytes, next: table.records.count + 1))
    }

    private func fault(_ problem: String) -> SyntaxError {
        let before = table.text[..<min(position, table.text.count)]
        let line = before.count(where: { $0 == 0x0A }) + 1
        let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
        return SyntaxError(description: "not valid JSON at line \(line), column \(column): \(problem)")
    }
}
