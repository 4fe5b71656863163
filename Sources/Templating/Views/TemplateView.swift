/// What a template may print about one kind of thing: one table that tells the names to the compiler and to whoever
/// writes a template, and the values to the renderer.
///
/// ```swift
/// struct PropertyView: TemplateView {
///     let name: SwiftIdentifier
///     let documentation: DocComment?
///     static let fields: Fields<PropertyView> = [
///         .text("name", "The property's name.", \.name),
///         .optional("documentation", "What the document says of the property.", \.documentation),
///     ]
/// }
/// ```
package protocol TemplateView: Sendable {
    /// The names that a template may use, each at most once.
    static var fields: Fields<Self> { get }
}
