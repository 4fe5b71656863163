/// An array whose elements have types by their positions (`prefixItems`, JSON Schema Core 2020-12 §10.3.1.1).
public struct TupleType: Codable, Hashable, Sendable {
    /// In the array's order, each named by its title or its position. The required ones come first.
    public var elements: [Property]
    /// The type of the elements that may follow; `nil` where none may.
    public var rest: TypeReference?
    public var limits: Limits

    package init(elements: [Property], rest: TypeReference? = nil, limits: Limits) {
        self.elements = elements
        self.rest = rest
        self.limits = limits
    }

    /// What the element at an index is called where it has no title.
    package static func word(forPosition index: Int) -> String {
        ordinals.indices.contains(index) ? ordinals[index] : "item \(index + 1)"
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
}
