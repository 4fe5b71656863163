import Diagnostics

extension SpecDocument {
    /// What a document is written as.
    public enum Format: String, CaseIterable, Sendable {
        /// Aliases stay aliases.
        case yaml
        /// Aliases are written out.
        case json
    }

    /// The longest JSON that is written, in bytes: aliases can make it longer than any file.
    static let maximumJSONSize = 1 << 28

    /// The root document as it is now, as one file that needs no other.
    ///
    /// What references find in other files is taken into the document's components first, or stands where the
    /// reference stood where OpenAPI has no component for it; this changes the document.
    ///
    /// - Throws: `SpecError` when the text would be too long.
    public func selfContained(as format: Format) throws(SpecError) -> [UInt8] {
        var bundle = Bundle(self)
        try bundle.takeInFiles()
        switch format {
        case .yaml: return YAMLWriter(root).bytes
        case .json:
            var writer = JSONWriter(limit: .stop(Self.maximumJSONSize), isPretty: true)
            do throws(JSONWriter.TooLong) {
                try writer.write(root)
            } catch {
                throw SpecError(
                    .limit,
                    "as JSON, the document is longer than \(Self.maximumJSONSize) bytes; YAML keeps its aliases",
                    at: root.location)
            }
            return writer.bytes + [UInt8(ascii: "\n")]
        }
    }
}
