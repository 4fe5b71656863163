/// The names that Swift reserves, as the compiler of Swift 6.3 treats them in each position.
enum Keywords {
    /// Need back-quotes where a property, function, enum case or type of this name is declared.
    ///
    /// Those that start declarations are at the end of a line here, where nothing mistakes them for one.
    static let reserved: Set<String> = words(
        """
        Any Protocol Self Type as associatedtype break case catch class continue default defer deinit do else enum
        fallthrough false fileprivate for guard if import in init inout internal is let nil operator extension
        precedencegroup private protocol repeat rethrows return self static subscript super switch throw struct
        throws true try typealias var where while public
        func
        """)

    /// Also need back-quotes where an expression names a local variable or parameter.
    static let reservedInExpressions: Set<String> = ["await", "unsafe"]

    /// Need back-quotes even as argument labels.
    static let reservedInLabels: Set<String> = ["inout", "let", "var"]

    /// Type names that can be declared but not used: `Parent.Type` is the metatype.
    static let renamedTypes = [
        "Any": "AnyValue", "Protocol": "ProtocolKind", "Self": "SelfValue", "Type": "Kind",
    ]

    /// Member names that mean something else after a dot: `links.self` is `links`.
    static let renamedMembers = ["init": "initValue", "self": "selfValue"]

    /// Names that an implicit member expression can't reach where an optional is expected.
    static let renamedValues = ["none": "noneValue", "some": "someValue"]

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
