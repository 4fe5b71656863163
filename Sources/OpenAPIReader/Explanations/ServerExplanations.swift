import Diagnostics

// Variables of servers, and scopes.
extension Explanation {
    static let undeclaredServerVariable = Explanation(
        .warning,
        "A server's URL has a variable that `variables` doesn't have.",
        remedy: "Declare it in `variables`, with a `default`.",
        example: .document(
            """
            servers:
            - url: https://{region}.example.com
            """,
            mended: """
                servers:
                - url: https://{region}.example.com
                  variables:
                    region: {default: eu}
                """))

    static let unusedServerVariable = Explanation(
        .note,
        "A server has a variable that isn't in its URL.",
        remedy: "Write it into the URL between braces, or remove it.",
        example: .document(
            """
            servers:
            - url: https://example.com
              variables:
                region: {default: eu}
            """,
            mended: """
                servers:
                - url: https://{region}.example.com
                  variables:
                    region: {default: eu}
                """))

    static let unknownScope = Explanation(
        .note,
        "A security requirement names a scope that no flow of the scheme has.",
        remedy: "Add the scope to a flow, or correct its name.",
        example: .document(
            """
            security:
            - login: [raed]
            components:
              securitySchemes:
                login:
                  type: oauth2
                  flows:
                    clientCredentials:
                      tokenUrl: https://example.com/token
                      scopes: {read: Reads pets}
            """,
            mended: """
                security:
                - login: [read]
                components:
                  securitySchemes:
                    login:
                      type: oauth2
                      flows:
                        clientCredentials:
                          tokenUrl: https://example.com/token
                          scopes: {read: Reads pets}
                """))

    static let unexpectedScopes = Explanation(
        .warning,
        """
        A security requirement has scopes for a scheme that has none: in OpenAPI 3.0, only `oauth2` and \
        `openIdConnect` have.
        """,
        remedy: "Write `[]`.",
        example: .document(
            """
            openapi: 3.0.3
            security:
            - login: [read]
            components:
              securitySchemes:
                login:
                  type: apiKey
                  name: key
                  in: query
            """,
            mended: """
                openapi: 3.0.3
                security:
                - login: []
                components:
                  securitySchemes:
                    login:
                      type: apiKey
                      name: key
                      in: query
                """))
}
