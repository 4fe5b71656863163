import EmbeddedTemplates
import Templating

extension PackSource {
    /// The packs that come with the tool, sorted by name.
    package static let builtIn: [PackSource] = EmbeddedTemplates.packs.map {
        PackSource(name: $0.key, embedded: $0.value)
    }
    .sorted { $0.name < $1.name }
}
