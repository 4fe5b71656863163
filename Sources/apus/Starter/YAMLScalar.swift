import SpecLoader
import Templating

/// A text as a value in YAML, in quotes where YAML would read it as something else.
struct YAMLScalar: TemplateText, Hashable, Sendable {
    let templateText: String

    init(_ text: String) { templateText = YAMLText.scalar(text) }
}
