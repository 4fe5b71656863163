import APIModel

extension TypeReference {
    static let string = TypeReference.primitive(.string, .none)
    static let integer = TypeReference.primitive(.integer, .none)

    static func schema(_ name: String) -> TypeReference { .named(TypeID(rawValue: "#/components/schemas/" + name)) }
}
