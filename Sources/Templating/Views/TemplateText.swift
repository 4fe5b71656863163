/// Text that may stand in a generated file.
///
/// Only types that escape what they were made from, or that were made from our own constants, conform. A `String`
/// never does: raw text of a document has no way into a template.
package protocol TemplateText: Sendable {
    /// What a template prints. It may have several lines; it has no control characters but newlines, and no newline
    /// at its end.
    var templateText: String { get }
}
