public import Foundation

/// A JSON number without loss of precision (RFC 8259 §6).
///
/// Integers of 64 bits and decimals of 38 digits keep every digit; other numbers become a `Double`.
public struct JSONNumber: Hashable, Sendable {
    private enum Storage: Hashable {
        case integer(Int64)
        case decimal(Decimal)
        case double(Double)
    }

    private let storage: Storage

    private init(storage: Storage) { self.storage = storage }

    /// Creates an integer.
    public init(_ value: some BinaryInteger) {
        if let integer = Int64(exactly: value) {
            self.init(storage: .integer(integer))
        } else {
            self.init(Decimal(string: String(value), locale: nil) ?? Decimal(Double(value)))
        }
    }

    /// Creates a decimal number; an integer of 64 bits equals the same number created from an integer.
    public init(_ value: Decimal) {
        storage = Int64(Self.text(of: value)).map(Storage.integer) ?? .decimal(value)
    }

    /// Creates a number from the shortest decimal description of a floating-point value.
    public init(_ value: Double) {
        if let integer = Int64(exactly: value) {
            storage = .integer(integer)
        } else if value.magnitude < 1e100, value.magnitude > 1e-100,
            let decimal = Decimal(string: "\(value)", locale: nil)
        {
            storage = .decimal(decimal)
        } else {
            storage = .double(value)
        }
    }

    /// Creates a number from the text of a JSON number; `nil` if no type here can hold it.
    init?(json text: String) {
        if let integer = Int64(text) {
            self.init(storage: .integer(integer))
        } else if let decimal = Decimal(string: text, locale: nil), !decimal.isNaN {
            self.init(decimal)
        } else if let double = Double(text), double.isFinite {
            self.init(double)
        } else {
            return nil
        }
    }

    /// The number as an `Integer`; `nil` if it is not an integer or out of range.
    public func integer<Integer: FixedWidthInteger>(as type: Integer.Type = Integer.self) -> Integer? {
        switch storage {
        case .integer(let value): Integer(exactly: value)
        case .decimal(let value): Integer(Self.text(of: value))
        case .double(let value): Integer(exactly: value)
        }
    }

    /// The number as the nearest `Double`.
    public var double: Double {
        switch storage {
        case .integer(let value): Double(value)
        case .decimal(let value): Double(Self.text(of: value)) ?? .nan
        case .double(let value): value
        }
    }

    /// The number as a `Decimal`.
    public var decimal: Decimal {
        switch storage {
        case .integer(let value): Decimal(value)
        case .decimal(let value): value
        case .double(let value): Decimal(value)
        }
    }

    private static func text(of value: Decimal) -> String { value.description }
}

extension JSONNumber: CustomStringConvertible {
    /// The number as JSON writes it, whatever the locale.
    public var description: String {
        switch storage {
        case .integer(let value): String(value)
        case .decimal(let value): Self.text(of: value)
        case .double(let value): "\(value)"
        }
    }
}

extension JSONNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self.init(try container.decode(Double.self), in: container)
    }

    /// The number that `container` holds; `nil` if it holds something else.
    init?(ifNumberIn container: any SingleValueDecodingContainer) {
        guard let double = try? container.decode(Double.self) else { return nil }
        self.init(double, in: container)
    }

    /// The number that `container` holds with all its digits; `double` is its nearest `Double`.
    private init(_ double: Double, in container: any SingleValueDecodingContainer) {
        if double == double.rounded(), double.magnitude < 1e19, let integer = try? container.decode(Int64.self) {
            self.init(storage: .integer(integer))
        } else if double.magnitude < 1e100, double.magnitude > 1e-100,
            let decimal = try? container.decode(Decimal.self)
        {
            self.init(decimal)
        } else {
            self.init(double)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch storage {
        case .integer(let value): try container.encode(value)
        case .decimal(let value): try container.encode(value)
        case .double(let value): try container.encode(value)
        }
    }
}

extension JSONNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int64) { self.init(value) }
    public init(floatLiteral value: Double) { self.init(value) }
}
