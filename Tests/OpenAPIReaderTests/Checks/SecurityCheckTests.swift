import Testing

@Suite("Checks: Security schemes")
struct SecurityCheckTests {
    @Test("a fault has its code and its place, and what is near it has none", arguments: cases)
    func check(_ example: CheckCase) throws { try example.run() }

    static let cases: [CheckCase] = [
        CheckCase(
            "flow for flows",
            """
            components:
              securitySchemes:
                s: {type: oauth2, flow: {implicit: {authorizationUrl: /a, scopes: {}}}}
            """,
            [
                "warning missing-key 3:8 a security scheme of type 'oauth2' must have 'flows'",
                "warning unknown-key 3:23 a security scheme has no 'flow': ignored; did you mean 'flows'?",
            ],
            mended: """
                components:
                  securitySchemes:
                    s: {type: oauth2, flows: {implicit: {authorizationUrl: /a, scopes: {}}}}
                """),
        CheckCase(
            "a flow without a URL",
            """
            components:
              securitySchemes:
                s: {type: oauth2, flows: {password: {scopes: {}}}}
            """,
            [
                "warning missing-key 3:41 a flow of OAuth 2 must have 'tokenUrl'"
            ],
            mended: """
                components:
                  securitySchemes:
                    s: {type: oauth2, flows: {password: {tokenUrl: /t, scopes: {}}}}
                """),
        CheckCase(
            "a flow of Swagger 2.0",
            """
            components:
              securitySchemes:
                s: {type: oauth2, flows: {accessCode: {authorizationUrl: /a, tokenUrl: /t, scopes: {}}}}
            """,
            [
                "warning missing-key 3:30 'flows' must have a flow",
                "warning unknown-key 3:31 'flows' has no 'accessCode': ignored",
            ],
            mended: """
                components:
                  securitySchemes:
                    s: {type: oauth2, flows: {authorizationCode: {authorizationUrl: /a, tokenUrl: /t, scopes: {}}}}
                """),
        CheckCase(
            "an API key without in",
            """
            components:
              securitySchemes:
                s: {type: apiKey, name: key}
            """,
            [
                "warning missing-key 3:8 an API key must have 'name', and 'in' with a place: ignored"
            ],
            mended: """
                components:
                  securitySchemes:
                    s: {type: apiKey, name: key, in: header}
                """),
        CheckCase(
            "http without a scheme",
            """
            components:
              securitySchemes:
                s: {type: http}
            """,
            [
                "warning missing-key 3:8 a security scheme of type 'http' must have 'scheme'"
            ],
            mended: """
                components:
                  securitySchemes:
                    s: {type: http, scheme: basic}
                """),
        CheckCase(
            "mutualTLS in 3.0",
            """
            openapi: 3.0.3
            components:
              securitySchemes:
                s: {type: mutualTLS}
            """,
            [
                "warning unknown-security-scheme 4:15 OpenAPI 3.0 has no security schemes of type 'mutualTLS'"
            ],
            mended: """
                components:
                  securitySchemes:
                    s: {type: mutualTLS}
                """),
        CheckCase(
            "an undefined scheme in a webhook",
            """
            webhooks: {w: {post: {security: [{s: []}], responses: {'204': {description: Nothing.}}}}}
            """,
            [
                "warning undefined-security-scheme 1:35 the security scheme 's' doesn't exist"
            ],
            mended: """
                webhooks: {w: {post: {security: [{s: []}], responses: {'204': {description: Nothing.}}}}}
                components:
                  securitySchemes:
                    s: {type: http, scheme: basic}
                """),
    ]
}
