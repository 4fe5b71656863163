import SpecLoader
import Templating

/// A text as a value of YAML, in quotes where YAML would read it as something else.
package struct YAMLScalar: TemplateText, Hashable, Sendable {
    package let templateText: String

    package init(_ text: String) { templateText = YAMLText.scalar(text) }
}
