import Foundation

extension JSONValueDecoder {
    func string() throws -> String {
        if let string = table.string(at: index) { return string }
        switch table[index].kind {
        case .plainString, .string: throw corrupted("a string with bytes or escapes that are no text")
        case .null, .true, .false, .number, .array, .object: throw mismatch(String.self)
        }
    }

    func bool() throws -> Bool {
        switch table[index].kind {
        case .true: true
        case .false: false
        case .null, .number, .plainString, .string, .array, .object: throw mismatch(Bool.self)
        }
    }

    // MARK: Numbers

    /// An integer; `1.0` and `1e3` are integers too (JSON Schema 2020-12 §4.2.3).
    func integer<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
        let text = try text(ofNumber: type)
        if let integer = Integer(text) { return integer }
        if let integer = JSONNumber(json: text)?.integer(as: type) { return integer }
        throw unfit(text, type)
    }

    func floatingPoint<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ type: Number.Type) throws -> Number {
        let text = try text(ofNumber: type)
        guard let number = Number(text), number.isFinite else { throw unfit(text, type) }
        return number
    }

    /// A decimal number, from a number or from a string with one: each digit counts.
    func decimal() throws -> Decimal {
        guard let text = table.string(at: index) else {
            let text = try text(ofNumber: Decimal.self)
            guard let decimal = Decimal(string: text, locale: nil) else { throw unfit(text, Decimal.self) }
            return decimal
        }
        let unsigned = text.hasPrefix("+") ? text.dropFirst() : text[...]
        guard let table = try? JSONParser.table(of: Data(unsigned.utf8)),
            table.number(at: JSONTable.root) == String(unsigned),
            let decimal = Decimal(string: String(unsigned), locale: nil)
        else { throw unfit("\"\(text)\"", Decimal.self) }
        return decimal
    }

    func number(_ type: Any.Type) throws -> JSONNumber {
        let text = try text(ofNumber: type)
        guard let number = JSONNumber(json: text) else { throw unfit(text, type) }
        return number
    }

    private func text(ofNumber type: Any.Type) throws -> String {
        if let text = table.number(at: index) { return text }
        throw mismatch(type)
    }

    private func unfit(_ text: String, _ type: Any.Type) -> DecodingError {
        corrupted("expected \(type), not \(Self.shown(text))")
    }

    // MARK: Strings with a format

    func date() throws -> Date {
        let text = try string()
        if let date = RFC3339.date(from: text) { return date }
        throw corrupted("expected Date, but \"\(Self.shown(text))\" is not a date and time as in RFC 3339")
    }

    func uuid() throws -> UUID {
        let text = try string()
        if let uuid = UUID(uuidString: text) { return uuid }
        throw corrupted("expected UUID, not \"\(Self.shown(text))\"")
    }

    func url() throws -> URL {
        let text = try string()
        if let url = URL(string: text) { return url }
        throw corrupted("expected URL, not \"\(Self.shown(text))\"")
    }

    func data() throws -> Data {
        let text = try string()
        if let data = Data(base64: text) { return data }
        throw corrupted("expected Data, but the string is not Base64")
    }

    // MARK: Any value

    /// Recursion is as deep as the parser lets values nest.
    func value() throws -> JSONValue {
        switch table[index].kind {
        case .null: return .null
        case .true: return .bool(true)
        case .false: return .bool(false)
        case .number: return .number(try number(JSONValue.self))
        case .plainString, .string: return .string(try string())
        case .array:
            return .array(
                try table.children(of: index).enumerated().map { position, child in
                    try inner(child, AnyCodingKey(index: position)).value()
                })
        case .object:
            let children = table.children(of: index)
            var members: [String: JSONValue] = [:]
            members.reserveCapacity(children.count / 2)
            for position in stride(from: 0, to: children.count, by: 2) {
                let name = try inner(children[position], AnyCodingKey("name")).string()
                members[name] = try inner(children[position + 1], AnyCodingKey(name)).value()
            }
            return .object(members)
        }
    }

    func inner(_ index: Int, _ key: any CodingKey) -> JSONValueDecoder {
        JSONValueDecoder(table: table, index: index, path: .key(key, of: path), attempts: attempts)
    }
}
