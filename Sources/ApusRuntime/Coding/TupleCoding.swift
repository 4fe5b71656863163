/// Decodes an array whose elements have types by their positions (`prefixItems` of JSON Schema), one after the other.
public struct TupleDecoder {
    private var elements: any UnkeyedDecodingContainer

    /// - Throws: `DecodingError` if the value is not an array.
    public init(_ decoder: any Decoder) throws { elements = try decoder.unkeyedContainer() }

    /// The next element.
    ///
    /// - Throws: `DecodingError` if there is none, or if it is no `Element`.
    public mutating func decode<Element: Decodable>(_ type: Element.Type) throws -> Element {
        try elements.decode(type)
    }

    /// The next element; `nil` if there is none, and for `null`.
    ///
    /// - Throws: `DecodingError` if it is no `Element`.
    public mutating func decodeIfPresent<Element: Decodable>(_ type: Element.Type) throws -> Element? {
        try elements.decodeIfPresent(type)
    }

    /// The next element; `nil` only if there is none.
    ///
    /// - Throws: `DecodingError` if it is neither `null` nor a `Wrapped`.
    public mutating func decodeIfPresent<Wrapped: Decodable>(
        _ type: Nullable<Wrapped>.Type
    ) throws -> Nullable<Wrapped>? {
        elements.isAtEnd ? nil : try elements.decode(type)
    }

    /// All elements that are left.
    ///
    /// - Throws: `DecodingError` if one is no `Element`.
    public mutating func decodeRest<Element: Decodable>() throws -> [Element] {
        var rest: [Element] = []
        while !elements.isAtEnd { rest.append(try elements.decode(Element.self)) }
        return rest
    }
}

/// Encodes an array whose elements have types by their positions; the last ones may be missing.
public struct TupleEncoder {
    private var elements: any UnkeyedEncodingContainer
    private var isMissing = false

    /// Starts an empty array.
    public init(_ encoder: any Encoder) { elements = encoder.unkeyedContainer() }

    /// Adds an element.
    ///
    /// - Throws: `EncodingError` if an element before it is missing, or what the element throws.
    public mutating func encode(_ element: some Encodable) throws {
        guard !isMissing else {
            throw EncodingError.invalidValue(
                element,
                .init(codingPath: elements.codingPath, debugDescription: "an element before this one is missing"))
        }
        try elements.encode(element)
    }

    /// Adds an element, or ends the array if it is `nil`.
    ///
    /// - Throws: `EncodingError` if an element before it is missing, or what the element throws.
    public mutating func encodeIfPresent(_ element: (some Encodable)?) throws {
        if let element { try encode(element) } else { isMissing = true }
    }

    /// Adds the last elements.
    ///
    /// - Throws: `EncodingError` if an element before them is missing, or what an element throws.
    public mutating func encode(rest: [some Encodable]) throws {
        for element in rest { try encode(element) }
    }
}
