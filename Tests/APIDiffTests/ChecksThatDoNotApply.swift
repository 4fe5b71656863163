/// Checks of oasdiff that no change of an API for its client stands behind, and why.
let checksThatDoNotApply: [(reason: String, names: [String])] = [
    (
        "a rule for the publisher: a date of sunset that is missing, unreadable or too near is no change that a client meets",
        [
            "api-deprecated-sunset-missing", "api-deprecated-sunset-parse", "api-path-sunset-parse",
            "api-sunset-date-changed-too-small", "api-sunset-date-too-small",
            "request-parameter-deprecated-sunset-missing", "request-parameter-sunset-date-changed-too-small",
            "request-parameter-sunset-date-too-small", "request-parameter-sunset-parse",
            "request-property-deprecated-sunset-invalid", "request-property-deprecated-sunset-missing",
            "request-property-sunset-date-too-small", "response-property-deprecated-sunset-invalid",
            "response-property-deprecated-sunset-missing", "response-property-sunset-date-too-small",
        ]
    ),
    (
        "a rule for the publisher: which words `x-stability-level` may have",
        ["api-invalid-stability-level"]
    ),
    (
        "a rule for the publisher: how `info.version` must move; the client's own version is told by its Swift",
        ["api-major-version-not-bumped", "api-version-not-bumped"]
    ),
    (
        "no check, but a sentence that oasdiff adds to others",
        [
            "pattern-added-error-comment", "pattern-changed-warn-comment",
            "request-parameter-property-type-changed-warn-comment",
            "request-parameter-type-form-explode-array-comment",
            "required-request-property-with-default-error-comment", "response-header-type-compatible-comment",
            "type-change-loosely-typed-comment",
        ]
    ),
    (
        "a client receives no webhooks, and none is generated for them",
        ["webhook-added", "webhook-removed"]
    ),
]
