import Diagnostics

/// The text of one template.
struct TemplateSource {
    /// What partials call it: the name of its file without `.mustache`.
    let name: String
    let bytes: [UInt8]
    /// Where its first character stands.
    let start: SourceLocation

    init(name: String, text: String, start: SourceLocation) {
        self.name = name
        bytes = Array(text.utf8)
        self.start = start
    }
}
