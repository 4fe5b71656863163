import Diagnostics

extension SpecDocument {
    /// The format in which a document is written.
    public enum Format: String, CaseIterable, Sendable {
        /// Aliases stay aliases.
        case yaml
        /// Aliases are expanded.
        case json
    }

    /// The maximum size of JSON, in bytes: aliases can make it larger than any file.
    static let maximumJSONSize = 1 << 28

    /// The root document, with its overlays, as one file. It refers to no other once its files were joined.
    ///
    /// - Throws: `SpecError` if the text would be too long.
    public func written(as format: Format) throws(SpecError) -> [UInt8] {
        switch format {
        case .yaml: return YAMLWriter(root).bytes
        case .json:
            var writer = JSONWriter(limit: .stop(Self.maximumJSONSize), isPretty: true)
            do throws(JSONWriter.TooLong) {
                try writer.write(root)
            } catch {
                throw SpecError(
                    .limit,
                    "as JSON the document is longer than \(Self.maximumJSONSize) bytes; YAML keeps its aliases",
                    at: root.location)
            }
            return writer.bytes + [UInt8(ascii: "\n")]
        }
    }
}
