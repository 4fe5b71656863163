/// What becomes of the properties of an object: each line is tried as a request body and as a response body.
///
/// Checks of oasdiff, `request` and `response` in place of `*` | rule | in requests | in responses | old | new.
let objectCases = """
    new-optional-request-property response-optional-property-added | optional-property-added | c | c | {} | p: {type: string}
    new-required-request-property response-required-property-added | required-property-added | b | c | {} | p: {type: string}, required
    new-required-request-property-with-default | required-property-with-default-added | c | c | {} | p: {type: string, default: a}, required
    request-property-removed response-optional-property-removed | optional-property-removed | p | p | p: {type: string} | {}
    request-property-removed response-required-property-removed | required-property-removed | p | b | p: {type: string}, required | {}
    response-optional-write-only-property-added | optional-property-added | c | - | {} | p: {type: string, writeOnly: true}
    response-required-write-only-property-added | required-property-added | b | - | {} | p: {type: string, writeOnly: true}, required
    response-optional-write-only-property-removed | optional-property-removed | p | - | p: {type: string, writeOnly: true} | {}
    response-required-write-only-property-removed | required-property-removed | p | - | p: {type: string, writeOnly: true}, required | {}
    request-property-became-required response-property-became-required | property-became-required | b | c | p: {type: string} | p: {type: string}, required
    request-property-became-required-with-default | property-became-required-with-default | c | c | p: {type: string, default: a} | p: {type: string, default: a}, required
    request-property-became-optional response-property-became-optional | property-became-optional | c | b | p: {type: string}, required | p: {type: string}
    response-write-only-property-became-required | property-became-required | b | - | p: {type: string, writeOnly: true} | p: {type: string, writeOnly: true}, required
    response-write-only-property-became-optional | property-became-optional | c | - | p: {type: string, writeOnly: true}, required | p: {type: string, writeOnly: true}
    response-write-only-property-enum-value-added | enum-value-added | c | - | p: {type: string, writeOnly: true, enum: [a]} | p: {type: string, writeOnly: true, enum: [a, b]}
    request-optional-property-became-read-only response-optional-property-became-read-only | optional-property-became-read-only | p | c | p: {type: string} | p: {type: string, readOnly: true}
    request-required-property-became-read-only response-required-property-became-read-only | required-property-became-read-only | p | c | p: {type: string}, required | p: {type: string, readOnly: true}, required
    request-optional-property-became-not-read-only response-optional-property-became-not-read-only | optional-property-became-not-read-only | c | c | p: {type: string, readOnly: true} | p: {type: string}
    request-required-property-became-not-read-only response-required-property-became-not-read-only | required-property-became-not-read-only | b | c | p: {type: string, readOnly: true}, required | p: {type: string}, required
    request-optional-property-became-write-only response-optional-property-became-write-only | optional-property-became-write-only | c | p | p: {type: string} | p: {type: string, writeOnly: true}
    request-required-property-became-write-only response-required-property-became-write-only | required-property-became-write-only | c | b | p: {type: string}, required | p: {type: string, writeOnly: true}, required
    request-optional-property-became-not-write-only response-optional-property-became-not-write-only | optional-property-became-not-write-only | c | c | p: {type: string, writeOnly: true} | p: {type: string}
    request-required-property-became-not-write-only response-required-property-became-not-write-only | required-property-became-not-write-only | c | c | p: {type: string, writeOnly: true}, required | p: {type: string}, required
    request-read-only-property-enum-value-removed | enum-value-removed | - | c | p: {type: string, readOnly: true, enum: [a, b]} | p: {type: string, readOnly: true, enum: [a]}
    request-read-only-property-max-decreased | maximum-narrowed | - | c | p: {type: integer, readOnly: true, maximum: 9} | p: {type: integer, readOnly: true, maximum: 5}
    request-read-only-property-min-increased | minimum-narrowed | - | c | p: {type: integer, readOnly: true, minimum: 1} | p: {type: integer, readOnly: true, minimum: 5}
    request-read-only-property-exclusive-max-decreased | exclusive-maximum-narrowed | - | c | p: {type: integer, readOnly: true, exclusiveMaximum: 9} | p: {type: integer, readOnly: true, exclusiveMaximum: 5}
    request-read-only-property-exclusive-min-increased | exclusive-minimum-narrowed | - | c | p: {type: integer, readOnly: true, exclusiveMinimum: 1} | p: {type: integer, readOnly: true, exclusiveMinimum: 5}
    request-read-only-property-max-length-decreased | max-length-narrowed | - | c | p: {type: string, readOnly: true, maxLength: 9} | p: {type: string, readOnly: true, maxLength: 5}
    request-property-deprecated response-property-deprecated | deprecated | c | c | p: {type: string} | p: {type: string, deprecated: true}
    request-property-deprecated-with-sunset response-property-deprecated-with-sunset | sunset-added | c | c | p: {type: string} | p: {type: string, deprecated: true, x-sunset: '2030-01-01'}
    request-property-reactivated response-property-reactivated | reactivated | c | c | p: {type: string, deprecated: true} | p: {type: string}
    request-property-stability-decreased response-property-stability-decreased | stability-decreased | p | p | p: {type: string, x-stability-level: stable} | p: {type: string, x-stability-level: beta}
    request-property-stability-increased response-property-stability-increased | stability-increased | c | c | p: {type: string, x-stability-level: beta} | p: {type: string, x-stability-level: stable}
    - | stability-added | c | c | p: {type: string} | p: {type: string, x-stability-level: beta}
    - | stability-removed | c | c | p: {type: string, x-stability-level: beta} | p: {type: string}
    - | sunset-changed | c | c | p: {type: string, x-sunset: '2030-01-01'} | p: {type: string, x-sunset: '2029-01-01'}
    - | sunset-removed | c | c | p: {type: string, x-sunset: '2030-01-01'} | p: {type: string}
    - | default-changed | p | c | p: {$ref: '#/components/schemas/fish', default: a} | p: {$ref: '#/components/schemas/fish', default: b}
    """

/// What becomes of an operation, the inside of the flow mapping of `GET /x`.
///
/// Checks of oasdiff | rule | in requests | in responses | old | new.
let operationCases = """
    api-operation-id-added | operation-id-added | c | - | tags: [] | operationId: a
    api-operation-id-removed | operation-id-removed | c | - | operationId: a | tags: []
    - | operation-id-changed | c | - | operationId: a | operationId: b
    api-tag-added | tag-added | c | - | tags: [a] | tags: [a, b]
    api-tag-removed | tag-removed | c | - | tags: [a, b] | tags: [a]
    endpoint-deprecated | deprecated | c | - | tags: [] | deprecated: true
    endpoint-deprecated-with-sunset | sunset-added | c | - | tags: [] | deprecated: true, x-sunset: '2030-01-01'
    endpoint-reactivated | reactivated | c | - | deprecated: true | tags: []
    sunset-deleted | sunset-removed | c | - | deprecated: true, x-sunset: '2030-01-01' | deprecated: true
    api-stability-decreased | stability-decreased | p | - | x-stability-level: stable | x-stability-level: alpha
    api-stability-increased | stability-increased | c | - | x-stability-level: draft | x-stability-level: alpha
    - | server-removed | p | - | servers: [{url: 'https://a.example.com'}, {url: 'https://b.example.com'}] | servers: [{url: 'https://b.example.com'}]
    api-security-added | security-required | b | - | tags: [] | security: [{key: []}]
    - | security-dropped | c | - | security: [{key: []}] | security: [{}, {key: []}]
    api-security-added | security-added | c | - | security: [{key: []}] | security: [{key: []}, {login: []}]
    api-security-removed | security-removed | b | - | security: [{key: []}, {login: []}] | security: [{key: []}]
    api-security-scope-added | security-scope-added | b | - | security: [{login: [a]}] | security: [{login: [a, b]}]
    - | security-scope-added | b | - | security: [{login: [a]}, {login: [b]}] | security: [{login: [a, c]}, {login: [b]}]
    api-security-scope-removed | security-scope-removed | c | - | security: [{login: [a, b]}] | security: [{login: [a]}]
    new-optional-request-parameter new-optional-request-default-parameter-to-existing-path | optional-parameter-added | c | - | tags: [] | parameters: [{name: p, in: query, schema: {type: string, default: a}}]
    new-required-request-parameter | required-parameter-added | b | - | tags: [] | parameters: [{name: p, in: query, required: true, schema: {type: string}}]
    new-required-request-header-property | required-parameter-added | b | - | tags: [] | parameters: [{name: P, in: header, required: true, schema: {type: string}}]
    new-required-request-default-parameter-to-existing-path | required-parameter-with-default-added | c | - | tags: [] | parameters: [{name: p, in: query, required: true, schema: {type: string, default: a}}]
    request-parameter-removed request-parameter-removed-with-deprecation request-parameter-removed-before-sunset | parameter-removed | p | - | parameters: [{name: p, in: query, deprecated: true, x-sunset: '2030-01-01', schema: {type: string}}] | tags: []
    - | parameter-moved | b | - | parameters: [{name: p, in: query, schema: {type: string}}] | parameters: [{name: p, in: header, schema: {type: string}}]
    request-parameter-became-required | parameter-became-required | b | - | parameters: [{name: p, in: query, schema: {type: string}}] | parameters: [{name: p, in: query, required: true, schema: {type: string}}]
    request-header-property-became-required | parameter-became-required | b | - | parameters: [{name: P, in: header, schema: {type: string}}] | parameters: [{name: p, in: header, required: true, schema: {type: string}}]
    request-header-property-became-enum | became-enumeration | b | - | parameters: [{name: P, in: header, schema: {type: string}}] | parameters: [{name: P, in: header, schema: {type: string, enum: [a]}}]
    request-parameter-became-optional | parameter-became-optional | c | - | parameters: [{name: p, in: query, required: true, schema: {type: string}}] | parameters: [{name: p, in: query, schema: {type: string}}]
    - | parameter-serialization-changed | b | - | parameters: [{name: p, in: query, schema: {type: array, items: {type: string}}}] | parameters: [{name: p, in: query, explode: false, schema: {type: array, items: {type: string}}}]
    - | parameter-serialization-changed | b | - | parameters: [{name: p, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}, encoding: {a: {explode: false}}}}}] | parameters: [{name: p, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}, encoding: {a: {explode: true}}}}}]
    - | parameter-moved | b | - | parameters: [{name: p, in: query, content: {application/json: {schema: {type: object}}}}] | parameters: [{name: p, in: querystring, content: {application/json: {schema: {type: object}}}}]
    - | type-generalized | c | - | parameters: [{name: p, in: query, schema: {type: integer}}] | parameters: [{name: p, in: query, schema: {type: string}}]
    request-parameter-deprecated | deprecated | c | - | parameters: [{name: p, in: query, schema: {type: string}}] | parameters: [{name: p, in: query, deprecated: true, schema: {type: string}}]
    request-parameter-reactivated | reactivated | c | - | parameters: [{name: p, in: query, deprecated: true, schema: {type: string}}] | parameters: [{name: p, in: query, schema: {type: string}}]
    request-parameter-sunset-deleted | sunset-removed | c | - | parameters: [{name: p, in: query, x-sunset: '2030-01-01', schema: {type: string}}] | parameters: [{name: p, in: query, schema: {type: string}}]
    request-body-added-optional | optional-body-added | c | - | tags: [] | requestBody: {content: {application/json: {}}}
    request-body-added-required | required-body-added | b | - | tags: [] | requestBody: {required: true, content: {application/json: {}}}
    request-body-removed | body-removed | b | - | requestBody: {content: {application/json: {}}} | tags: []
    request-body-became-required | body-became-required | b | - | requestBody: {content: {application/json: {}}} | requestBody: {required: true, content: {application/json: {}}}
    request-body-became-optional | body-became-optional | c | - | requestBody: {required: true, content: {application/json: {}}} | requestBody: {content: {application/json: {}}}
    request-body-media-type-added | media-type-added | c | - | requestBody: {content: {application/json: {}}} | requestBody: {content: {application/json: {}, text/csv: {}}}
    request-body-media-type-removed | media-type-removed | b | - | requestBody: {content: {application/json: {}, text/csv: {}}} | requestBody: {content: {application/json: {}}}
    request-body-media-type-schema-added | type-specialized | b | - | requestBody: {content: {application/json: {}}} | requestBody: {content: {application/json: {schema: {type: string}}}}
    request-body-media-type-schema-removed | type-generalized | c | - | requestBody: {content: {application/json: {schema: {type: string}}}} | requestBody: {content: {application/json: {}}}
    - | encoding-changed | b | - | requestBody: {content: {multipart/form-data: {}}} | requestBody: {content: {multipart/form-data: {encoding: {a: {contentType: text/csv}}}}}
    response-media-type-added | media-type-added | - | c | responses: {'200': {content: {application/json: {}}}} | responses: {'200': {content: {application/json: {}, text/csv: {}}}}
    response-media-type-removed | media-type-removed | - | b | responses: {'200': {content: {application/json: {}, text/csv: {}}}} | responses: {'200': {content: {application/json: {}}}}
    response-media-type-name-changed | media-type-changed | - | p | responses: {'200': {content: {application/problem+json: {}}}} | responses: {'200': {content: {application/json: {}}}}
    response-media-type-name-generalized | media-type-generalized | - | p | responses: {'200': {content: {application/json: {}}}} | responses: {'200': {content: {application/*: {}}}}
    response-media-type-name-specialized | media-type-specialized | - | c | responses: {'200': {content: {application/*: {}}}} | responses: {'200': {content: {application/json: {}}}}
    response-body-media-type-schema-added | type-specialized | - | c | responses: {'200': {content: {application/json: {}}}} | responses: {'200': {content: {application/json: {schema: {type: string}}}}}
    response-body-media-type-schema-removed | type-generalized | - | b | responses: {'200': {content: {application/json: {schema: {type: string}}}}} | responses: {'200': {content: {application/json: {}}}}
    response-mediatype-enum-value-removed | enum-value-removed | - | c | responses: {'200': {content: {application/json: {schema: {type: string, enum: [a, b]}}}}} | responses: {'200': {content: {application/json: {schema: {type: string, enum: [a]}}}}}
    response-success-status-added | success-status-added | - | p | responses: {'200': {}} | responses: {'200': {}, '201': {}}
    response-success-status-removed | success-status-removed | - | b | responses: {'200': {}, '201': {}} | responses: {'201': {}}
    response-non-success-status-added | failure-status-added | - | c | responses: {'200': {}} | responses: {'200': {}, '404': {}}
    response-non-success-status-removed | failure-status-removed | - | c | responses: {'200': {}, default: {}} | responses: {'200': {}}
    response-header-added | header-added | - | c | responses: {'200': {}} | responses: {'200': {headers: {A: {schema: {type: string}}}}}
    required-response-header-removed | required-header-removed | - | b | responses: {'200': {headers: {A: {required: true, schema: {type: string}}}}} | responses: {'200': {}}
    optional-response-header-removed | optional-header-removed | - | p | responses: {'200': {headers: {A: {schema: {type: string}}}}} | responses: {'200': {}}
    response-header-became-optional | header-became-optional | - | b | responses: {'200': {headers: {A: {required: true, schema: {type: string}}}}} | responses: {'200': {headers: {A: {schema: {type: string}}}}}
    - | header-became-required | - | c | responses: {'200': {headers: {A: {schema: {type: string}}}}} | responses: {'200': {headers: {a: {required: true, schema: {type: string}}}}}
    response-header-became-nullable | became-nullable | - | b | responses: {'200': {headers: {A: {schema: {type: string}}}}} | responses: {'200': {headers: {A: {schema: {type: [string, 'null']}}}}}
    response-header-became-not-nullable | became-not-nullable | - | c | responses: {'200': {headers: {A: {schema: {type: [string, 'null']}}}}} | responses: {'200': {headers: {A: {schema: {type: string}}}}}
    response-header-type-changed | type-changed | - | b | responses: {'200': {headers: {A: {schema: {type: integer}}}}} | responses: {'200': {headers: {A: {schema: {type: boolean}}}}}
    response-header-type-generalized response-header-type-compatible | type-generalized | - | b | responses: {'200': {headers: {A: {schema: {type: integer}}}}} | responses: {'200': {headers: {A: {schema: {type: string}}}}}
    response-header-type-specialized | type-specialized | - | c | responses: {'200': {headers: {A: {schema: {type: number}}}}} | responses: {'200': {headers: {A: {schema: {type: integer}}}}}
    """

/// What becomes of a document, the inside of a flow mapping beside `openapi`; `info` has the version 1.0.0 if none is
/// given.
///
/// Checks of oasdiff | rule | in requests | in responses | old | new.
let documentCases = """
    api-version-decreased | version-decreased | p | - | info: {title: A, version: 1.2.0} | info: {title: A, version: 1.1.9}
    - | server-added | c | - | paths: {} | servers: [{url: 'https://a.example.com'}]
    - | server-removed | p | - | servers: [{url: 'https://a.example.com'}] | paths: {}
    endpoint-added | operation-added | c | - | paths: {} | paths: {/a: {get: {responses: {'200': {}}}}}
    - | operation-added | c | - | paths: {/a: {additionalOperations: {LOCK: {responses: {'204': {}}}}}} | paths: {/a: {additionalOperations: {LOCK: {responses: {'204': {}}}, UNLOCK: {responses: {'204': {}}}}}}
    - | operation-removed | b | - | paths: {/a: {additionalOperations: {LOCK: {responses: {'204': {}}}}}} | paths: {/a: {query: {responses: {'204': {}}}}}
    api-removed-without-deprecation api-path-removed-without-deprecation | operation-removed | b | - | paths: {/a: {get: {responses: {'200': {}}}}} | paths: {}
    api-removed-with-deprecation api-removed-before-sunset api-path-removed-with-deprecation api-path-removed-before-sunset | operation-removed | b | - | paths: {/a: {get: {deprecated: true, x-sunset: '2030-01-01', responses: {'200': {}}}}} | paths: {}
    - | operation-moved | b | - | paths: {/a: {get: {operationId: x, responses: {'200': {}}}}} | paths: {/b: {get: {operationId: x, responses: {'200': {}}}}}
    new-request-path-parameter | required-parameter-added | b | - | paths: {/a: {get: {operationId: x, responses: {'200': {}}}}} | paths: {'/a/{p}': {get: {operationId: x, parameters: [{name: p, in: path, required: true, schema: {type: string}}], responses: {'200': {}}}}}
    - | path-parameter-renamed | c | - | paths: {'/a/{p}': {get: {parameters: [{name: p, in: path, required: true, schema: {type: string}}], responses: {'200': {}}}}} | paths: {'/a/{q}': {get: {parameters: [{name: q, in: path, required: true, schema: {type: string}}], responses: {'200': {}}}}}
    api-global-security-added | security-required | b | - | components: {securitySchemes: {k: {type: http, scheme: basic}}} | components: {securitySchemes: {k: {type: http, scheme: basic}}}, security: [{k: []}]
    api-global-security-removed | security-dropped | c | - | components: {securitySchemes: {k: {type: http, scheme: basic}}}, security: [{k: []}] | components: {securitySchemes: {k: {type: http, scheme: basic}}}
    api-global-security-scope-added | security-scope-added | b | - | components: {securitySchemes: {k: {type: openIdConnect, openIdConnectUrl: u}}}, security: [{k: [a]}] | components: {securitySchemes: {k: {type: openIdConnect, openIdConnectUrl: u}}}, security: [{k: [a, b]}]
    api-global-security-scope-removed | security-scope-removed | c | - | components: {securitySchemes: {k: {type: openIdConnect, openIdConnectUrl: u}}}, security: [{k: [a, b]}] | components: {securitySchemes: {k: {type: openIdConnect, openIdConnectUrl: u}}}, security: [{k: [a]}]
    api-security-component-added | security-scheme-added | c | - | paths: {} | components: {securitySchemes: {k: {type: http, scheme: basic}}}
    api-security-component-removed | security-scheme-removed | p | - | components: {securitySchemes: {k: {type: http, scheme: basic}}} | paths: {}
    api-security-component-type-changed | security-scheme-changed | b | - | components: {securitySchemes: {k: {type: http, scheme: basic}}} | components: {securitySchemes: {k: {type: http, scheme: bearer}}}
    api-security-component-oauth-url-changed | oauth-url-changed | p | - | components: {securitySchemes: {k: {type: oauth2, flows: {implicit: {authorizationUrl: a, scopes: {}}}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {implicit: {authorizationUrl: b, scopes: {}}}}}}
    api-security-component-oauth-token-url-changed | oauth-url-changed | p | - | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: a, scopes: {}}}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {}}}}}}
    - | oauth-url-changed | p | - | components: {securitySchemes: {k: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: a, tokenUrl: t, scopes: {}}}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: b, tokenUrl: t, scopes: {}}}}}}
    - | oauth-url-changed | p | - | components: {securitySchemes: {k: {type: oauth2, oauth2MetadataUrl: a, flows: {}}}} | components: {securitySchemes: {k: {type: oauth2, oauth2MetadataUrl: b, flows: {}}}}
    - | deprecated | c | - | components: {securitySchemes: {k: {type: mutualTLS}}} | components: {securitySchemes: {k: {type: mutualTLS, deprecated: true}}}
    - | reactivated | c | - | components: {securitySchemes: {k: {type: mutualTLS, deprecated: true}}} | components: {securitySchemes: {k: {type: mutualTLS}}}
    - | oauth-flow-added | c | - | components: {securitySchemes: {k: {type: oauth2, flows: {}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {}}}}}}
    - | oauth-flow-removed | b | - | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {}}}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {}}}}
    api-security-component-oauth-scope-added | oauth-scope-added | c | - | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {}}}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {a: A}}}}}}
    api-security-component-oauth-scope-removed | oauth-scope-removed | p | - | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {a: A}}}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {}}}}}}
    api-security-component-oauth-scope-changed | oauth-scope-changed | c | - | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {a: A}}}}}} | components: {securitySchemes: {k: {type: oauth2, flows: {password: {tokenUrl: b, scopes: {a: B}}}}}}
    - | schema-added | - | - | paths: {} | components: {schemas: {a: {type: string}}}
    api-schema-removed | schema-removed | - | - | components: {schemas: {a: {type: string}}} | paths: {}
    - | schema-renamed | - | - | components: {schemas: {a: {type: object, properties: {x: {type: string}}}}}, paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/a'}}}}}}}} | components: {schemas: {b: {type: object, properties: {x: {type: string}}}}}, paths: {/a: {get: {responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/b'}}}}}}}}
    webhook-added | webhook-added | - | c | webhooks: {} | webhooks: {a: {post: {responses: {'200': {}}}}}
    webhook-removed | webhook-removed | - | b | webhooks: {a: {post: {responses: {'200': {}}}}} | webhooks: {}
    - | webhook-body-added | - | c | webhooks: {a: {post: {responses: {'200': {}}}}} | webhooks: {a: {post: {requestBody: {required: true, content: {application/json: {schema: {type: object}}}}, responses: {'200': {}}}}}
    - | webhook-body-removed | - | b | webhooks: {a: {post: {requestBody: {required: true, content: {application/json: {schema: {type: object}}}}, responses: {'200': {}}}}} | webhooks: {a: {post: {responses: {'200': {}}}}}
    - | webhook-body-became-required | - | c | webhooks: {a: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {}}}}} | webhooks: {a: {post: {requestBody: {required: true, content: {application/json: {schema: {type: object}}}}, responses: {'200': {}}}}}
    - | webhook-body-became-optional | - | b | webhooks: {a: {post: {requestBody: {required: true, content: {application/json: {schema: {type: object}}}}, responses: {'200': {}}}}} | webhooks: {a: {post: {requestBody: {content: {application/json: {schema: {type: object}}}}, responses: {'200': {}}}}}
    - | header-became-optional | - | b | webhooks: {a: {post: {parameters: [{name: X, in: header, required: true, schema: {type: string}}], responses: {'200': {}}}}} | webhooks: {a: {post: {parameters: [{name: X, in: header, schema: {type: string}}], responses: {'200': {}}}}}
    - | type-changed | - | b | webhooks: {a: {post: {requestBody: {required: true, content: {application/json: {schema: {type: string}}}}, responses: {'200': {}}}}} | webhooks: {a: {post: {requestBody: {required: true, content: {application/json: {schema: {type: integer}}}}, responses: {'200': {}}}}}
    - | webhook-added | - | c | paths: {/a: {post: {responses: {'200': {}}}}} | paths: {/a: {post: {responses: {'200': {}}, callbacks: {onEnd: {'{$url}': {post: {responses: {'200': {}}}}}}}}}
    - | webhook-removed | - | b | paths: {/a: {post: {responses: {'200': {}}, callbacks: {onEnd: {'{$url}': {post: {responses: {'200': {}}}}}}}}} | paths: {/a: {post: {responses: {'200': {}}}}}
    - | webhook-body-removed | - | b | paths: {/a: {post: {responses: {'200': {}}, callbacks: {onEnd: {'{$url}': {post: {requestBody: {required: true, content: {application/json: {schema: {type: object}}}}, responses: {'200': {}}}}}}}}} | paths: {/a: {post: {responses: {'200': {}}, callbacks: {onEnd: {'{$url}': {post: {responses: {'200': {}}}}}}}}}
    - | required-property-added | b | - | webhooks: {a: {post: {responses: {'200': {content: {application/json: {schema: {type: object, properties: {q: {type: string}}}}}}}}}} | webhooks: {a: {post: {responses: {'200': {content: {application/json: {schema: {type: object, required: [p], properties: {p: {type: string}, q: {type: string}}}}}}}}}}
    """
