/// The packs that come with the tool, inside of its binary.
///
/// The package manager embeds every file of the packs' folders under its name alone, so each name stands once over all
/// packs, and once in this table.
public enum EmbeddedTemplates {
    /// The files of a pack by their names.
    public static let packs: [String: [String: [UInt8]]] = [
        "swift-client": [
            "client.mustache": PackageResources.client_mustache,
            "content.mustache": PackageResources.content_mustache,
            "declaration.mustache": PackageResources.declaration_mustache,
            "extension.mustache": PackageResources.extension_mustache,
            "file-header.mustache": PackageResources.file_header_mustache,
            "function.mustache": PackageResources.function_mustache,
            "group.mustache": PackageResources.group_mustache,
            "headers.mustache": PackageResources.headers_mustache,
            "imports.mustache": PackageResources.imports_mustache,
            "media-body.mustache": PackageResources.media_body_mustache,
            "model.mustache": PackageResources.model_mustache,
            "modifiers.mustache": PackageResources.modifiers_mustache,
            "navigation.mustache": PackageResources.navigation_mustache,
            "nullable.mustache": PackageResources.nullable_mustache,
            "open-enum.mustache": PackageResources.open_enum_mustache,
            "outcome.mustache": PackageResources.outcome_mustache,
            "pagination.mustache": PackageResources.pagination_mustache,
            "request-body.mustache": PackageResources.request_body_mustache,
            "resource-types.mustache": PackageResources.resource_types_mustache,
            "resource.mustache": PackageResources.resource_mustache,
            "response-decoding.mustache": PackageResources.response_decoding_mustache,
            "security-alternative.mustache": PackageResources.security_alternative_mustache,
            "struct.mustache": PackageResources.struct_mustache,
            "swift-client.pack.yml": PackageResources.swift_client_pack_yml,
            "union-members.mustache": PackageResources.union_members_mustache,
            "union-several.mustache": PackageResources.union_several_mustache,
            "union.mustache": PackageResources.union_mustache,
            "webhook-enum.mustache": PackageResources.webhook_enum_mustache,
            "webhook-types.mustache": PackageResources.webhook_types_mustache,
            "webhooks.mustache": PackageResources.webhooks_mustache,
        ],
        "markdown": [
            "index.mustache": PackageResources.index_mustache,
            "markdown.pack.yml": PackageResources.markdown_pack_yml,
            "model-page.mustache": PackageResources.model_page_mustache,
            "operation.mustache": PackageResources.operation_mustache,
            "resource-page.mustache": PackageResources.resource_page_mustache,
            "type.mustache": PackageResources.type_mustache,
            "webhooks-page.mustache": PackageResources.webhooks_page_mustache,
        ],
        "swift-tests": [
            "examples.mustache": PackageResources.examples_mustache,
            "swift-tests.pack.yml": PackageResources.swift_tests_pack_yml,
            "tests-header.mustache": PackageResources.tests_header_mustache,
        ],
    ]

    /// The files of the pack that `apus init` renders.
    public static let starter: [String: [UInt8]] = [
        "configuration.mustache": PackageResources.configuration_mustache,
        "example.mustache": PackageResources.example_mustache,
        "gitignore.mustache": PackageResources.gitignore_mustache,
        "init.pack.yml": PackageResources.init_pack_yml,
        "manifest-dependency.mustache": PackageResources.manifest_dependency_mustache,
        "manifest-lines.mustache": PackageResources.manifest_lines_mustache,
        "manifest-products.mustache": PackageResources.manifest_products_mustache,
        "manifest-targets.mustache": PackageResources.manifest_targets_mustache,
        "manifest.mustache": PackageResources.manifest_mustache,
        "pre-commit.mustache": PackageResources.pre_commit_mustache,
        "server.mustache": PackageResources.server_mustache,
        "workflow.mustache": PackageResources.workflow_mustache,
    ]
}
