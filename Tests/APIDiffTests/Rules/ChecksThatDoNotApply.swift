/// Checks of oasdiff that are not about changes of an API for its clients, and why.
let checksThatDoNotApply: [(reason: String, names: [String])] = [
    (
        "a rule for publishers: a missing, invalid or too early sunset date does not affect clients",
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
        "a rule for publishers: the values of `x-stability-level`",
        ["api-invalid-stability-level"]
    ),
    (
        "a rule for publishers: how `info.version` must change; the client's version follows from its Swift interface",
        ["api-major-version-not-bumped", "api-version-not-bumped"]
    ),
    (
        "not a check, but a comment that oasdiff adds to others",
        [
            "pattern-added-error-comment", "pattern-changed-warn-comment",
            "request-parameter-property-type-changed-warn-comment",
            "request-parameter-type-form-explode-array-comment",
            "required-request-property-with-default-error-comment", "response-header-type-compatible-comment",
            "type-change-loosely-typed-comment",
        ]
    ),
]
