/// The packs that come with the tool, inside of its binary.
///
/// The package manager embeds every file of the packs' folders under its name alone, so each name stands once over all packs,
/// and once in this table.
public enum EmbeddedTemplates {
    /// The files of a pack by their names.
    public static let packs: [String: [String: [UInt8]]] = [
        "swift-client": [
            "swift-client.pack.yml": PackageResources.swift_client_pack_yml,
        ],
        "markdown": [
            "markdown.pack.yml": PackageResources.markdown_pack_yml,
            "index.mustache": PackageResources.index_mustache,
        ],
    ]
}
