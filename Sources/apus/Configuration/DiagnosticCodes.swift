import Diagnostics
import SpecLoader

extension Diagnostic.Code {
    /// Every code that the targets of this tool declare: what `diagnostics:` in `apus.yml` may name.
    ///
    /// A test compares the list with the sources.
    static let all: Set<Self> = Set(
        [
            "all-of-conflict", "body-parameter", "circular-reference", "client-name", "complex-key",
            "configuration", "definitions-reference", "duplicate-key", "duplicate-operation-id",
            "duplicate-parameter", "edited-file", "file-type", "foreign-file", "form-parameter",
            "indistinct-member", "invalid-pagination", "invalid-parameter", "invalid-status", "invalid-style",
            "limit", "lone-surrogate", "lossy-union", "malformed", "malformed-value", "merge-key",
            "misplaced-enumeration", "missing-file", "missing-info", "missing-responses", "mixed-enumeration",
            "not-openapi", "null-type-in-3.0", "optional-path-parameter", "output", "overlay",
            "overlay-merge", "overlay-target", "parameter-without-schema", "recursive-schema",
            "reference-outside-root", "reference-siblings", "relative-path", "remote-reference",
            "response-schema", "revision", "several-patterns", "stale-file", "syntax", "template-name",
            "template-path", "template-syntax", "too-deep", "type-list-in-3.0", "undeclared-path-parameter",
            "undefined-required-property", "undefined-security-scheme", "unknown-schema-key",
            "unknown-security-scheme", "unknown-type", "unneeded-file", "unreadable-file",
            "unresolved-reference", "unsupported-version", "unused-path-parameter",
        ].map(Self.init))
}
