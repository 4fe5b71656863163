import SpecLoader

// Limits in schemas (JSON Schema Validation 2020-12 §6).

extension DocumentChecks {
    /// A count is an integer, and not negative.
    func checkCount(_ value: Node, _ key: String) {
        guard let number = value.number else { return malformed(value, key, "an integer") }
        if number.rounded() != number {
            malformed(value, key, "an integer")
        } else if number < 0 {
            context.report(.invalidLimit, "'\(key)' can't be negative", at: value)
        }
    }

    /// A flag in 3.0, a number from 3.1 on.
    func checkExclusiveLimits(of schema: Node) {
        for key in ["exclusiveMinimum", "exclusiveMaximum"] {
            guard let value = schema[key] else { continue }
            if version == .v30, value.number != nil {
                context.report(.keywordOf31, "in \(context.standard) '\(key)' is true or false, not a limit", at: value)
            } else if version > .v30, value.bool != nil {
                context.report(.keywordOf30, "from OpenAPI 3.1 on '\(key)' is a limit, not true or false", at: value)
            } else if value.bool == nil, value.number == nil {
                malformed(value, key, version == .v30 ? "true or false" : "a number")
            }
        }
    }

    func checkLimits(of schema: Node) {
        if let value = schema["multipleOf"], let number = value.number, number <= 0 {
            context.report(.invalidLimit, "'multipleOf' must be greater than 0", at: value)
        }
        for (least, most) in [
            ("minLength", "maxLength"), ("minItems", "maxItems"), ("minProperties", "maxProperties"),
            ("minContains", "maxContains"),
        ] {
            guard let value = schema[least], let low = value.number, let high = schema[most]?.number, low > high else {
                continue
            }
            context.report(.impossibleLimits, "'\(least)' is greater than '\(most)': no value is allowed", at: value)
        }
        var bounds = NumberBounds()
        bounds.add(schema)
        if bounds.allowsNothing {
            let keys = ["minimum", "exclusiveMinimum"].filter { schema[$0]?.number != nil }
            context.report(
                .impossibleLimits, "the minimum is greater than the maximum: no value is allowed",
                at: keys.first.flatMap { schema[$0] } ?? schema)
        }
        checkRange(of: schema)
    }

    /// Limits beyond the numbers of a format.
    private func checkRange(of schema: Node) {
        guard let format = schema["format"]?.string, let range = IntegerRange(format: format),
            schema.jsonTypes.contains(where: { $0 == "integer" || $0 == "number" })
        else { return }
        for key in ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] {
            guard let value = schema[key], value.number != nil, !range.contains(value) else { continue }
            // The first number behind the range is as good an exclusive limit as any.
            if key.hasPrefix("exclusive"), range.isNextTo(value) { continue }
            context.report(.limitOutOfRange, "'\(key)' is beyond what '\(format)' can have", at: value)
        }
    }
}

/// What `minimum` and its like allow together.
struct NumberBounds {
    private var low: (value: Double, isExclusive: Bool)?
    private var high: (value: Double, isExclusive: Bool)?

    mutating func add(_ schema: Node) {
        if let value = schema["minimum"]?.number { raise(value, schema["exclusiveMinimum"]?.bool == true) }
        if let value = schema["exclusiveMinimum"]?.number { raise(value, true) }
        if let value = schema["maximum"]?.number { lower(value, schema["exclusiveMaximum"]?.bool == true) }
        if let value = schema["exclusiveMaximum"]?.number { lower(value, true) }
    }

    private mutating func raise(_ value: Double, _ isExclusive: Bool) {
        guard let old = low else { return low = (value, isExclusive) }
        if value > old.value || (value == old.value && isExclusive) { low = (value, isExclusive) }
    }

    private mutating func lower(_ value: Double, _ isExclusive: Bool) {
        guard let old = high else { return high = (value, isExclusive) }
        if value < old.value || (value == old.value && isExclusive) { high = (value, isExclusive) }
    }

    /// Allows one number only.
    mutating func narrow(to number: Double) {
        raise(number, false)
        lower(number, false)
    }

    var allowsNothing: Bool {
        guard let low, let high else { return false }
        return low.value > high.value || (low.value == high.value && (low.isExclusive || high.isExclusive))
    }
}

/// The integers of a format such as `int32`.
struct IntegerRange {
    private let bits: Int
    private let isSigned: Bool

    init?(format: String) {
        switch format {
        case "int8": (bits, isSigned) = (8, true)
        case "int16": (bits, isSigned) = (16, true)
        case "int32": (bits, isSigned) = (32, true)
        case "int64": (bits, isSigned) = (64, true)
        case "uint8": (bits, isSigned) = (8, false)
        case "uint16": (bits, isSigned) = (16, false)
        case "uint32": (bits, isSigned) = (32, false)
        case "uint64": (bits, isSigned) = (64, false)
        default: return nil
        }
    }

    private var low: Double { isSigned ? -Double(sign: .plus, exponent: bits - 1, significand: 1) : 0 }
    /// The first number behind the range.
    private var end: Double { Double(sign: .plus, exponent: isSigned ? bits - 1 : bits, significand: 1) }

    func contains(_ value: Node) -> Bool {
        // A `Double` doesn't have all digits of 64 bits.
        if case .integer(let text) = value.scalar, bits == 64 {
            return isSigned ? value.int != nil : UInt64(text) != nil || value.int.map { $0 >= 0 } ?? false
        }
        return value.number.map { $0 >= low && $0 < end } ?? true
    }

    func isNextTo(_ value: Node) -> Bool { value.number.map { $0 == end || $0 == low - 1 } ?? false }
}
