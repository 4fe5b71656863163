/// What becomes of one schema: each line is tried as a request body, a response body, a property of both, and a query
/// parameter.
///
/// `check`s of oasdiff (behind the place in their names) | rule | in requests | in responses | old | new; the letters
/// mean breaking, potentially breaking, compatible. Schemas are the inside of a flow mapping of YAML.
let schemaCases = """
    type-changed | type-changed | b | b | type: integer | type: boolean
    type-changed | type-changed | b | b | type: object, properties: {a: {type: string}} | type: array, items: {type: string}
    type-generalized type-compatible | type-generalized | c | b | type: integer | type: number
    type-generalized | type-generalized | c | b | type: string, format: date | type: string
    type-specialized | type-specialized | b | c | type: number | type: integer
    type-compatible | type-specialized | b | c | type: string | type: string, format: uuid
    - | type-generalized | c | b | type: integer, format: int32 | type: integer, format: int64
    - | type-generalized | c | b | type: string | {}
    list-of-types-widened | listed-type-added | c | b | type: [string, boolean] | type: [string, boolean, integer]
    list-of-types-narrowed | listed-type-removed | b | c | type: [string, boolean] | type: [string]
    became-nullable | became-nullable | c | b | type: string | type: [string, 'null']
    became-not-nullable | became-not-nullable | b | c | type: [string, 'null'] | type: string
    became-enum | became-enumeration | b | c | type: string | type: string, enum: [a, b]
    - | enumeration-dropped | c | p | type: string, enum: [a, b] | type: string
    enum-value-added | enum-value-added | c | p | type: string, enum: [a] | type: string, enum: [a, b]
    enum-value-removed | enum-value-removed | b | c | type: string, enum: [a, b] | type: string, enum: [a]
    - | enum-value-removed | b | c | anyOf: [{type: string}, {type: string, enum: [a]}] | type: string, enum: [a]
    - | enum-value-added | c | p | type: string, enum: [a] | anyOf: [{type: string}, {type: string, enum: [a]}]
    wrapped-in-one-of | wrapped-in-union | c | b | type: string | oneOf: [{type: string}, {type: boolean}]
    - | unwrapped-from-union | b | c | oneOf: [{type: string}, {type: boolean}] | type: string
    one-of-added | union-member-added | c | p | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}] | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}, {$ref: '#/components/schemas/fish'}]
    one-of-removed | union-member-removed | b | c | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}, {$ref: '#/components/schemas/fish'}] | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
    any-of-added | union-member-added | c | p | anyOf: [{type: string}, {type: boolean}] | anyOf: [{type: string}, {type: boolean}, {type: integer}]
    any-of-removed | union-member-removed | b | c | anyOf: [{type: string}, {type: boolean}, {type: integer}] | anyOf: [{type: string}, {type: boolean}]
    - | union-keyword-changed | p | p | oneOf: [{type: string}, {type: boolean}] | anyOf: [{type: string}, {type: boolean}]
    max-decreased max-set | maximum-narrowed | b | c | type: integer, maximum: 9 | type: integer, maximum: 5
    max-set | maximum-narrowed | b | c | type: integer | type: integer, maximum: 5
    max-increased | maximum-widened | c | p | type: integer, maximum: 5 | type: integer, maximum: 9
    min-increased | minimum-narrowed | b | c | type: number, minimum: 0.5 | type: number, minimum: 1
    min-set | minimum-narrowed | b | c | type: integer | type: integer, minimum: 5
    min-decreased | minimum-widened | c | p | type: integer, minimum: 5 | type: integer, minimum: 1
    exclusive-max-decreased | exclusive-maximum-narrowed | b | c | type: integer, exclusiveMaximum: 9 | type: integer, exclusiveMaximum: 5
    exclusive-max-set | exclusive-maximum-narrowed | b | c | type: integer | type: integer, exclusiveMaximum: 5
    exclusive-max-increased | exclusive-maximum-widened | c | p | type: integer, exclusiveMaximum: 5 | type: integer, exclusiveMaximum: 9
    exclusive-min-increased | exclusive-minimum-narrowed | b | c | type: integer, exclusiveMinimum: 1 | type: integer, exclusiveMinimum: 5
    exclusive-min-set | exclusive-minimum-narrowed | b | c | type: integer | type: integer, exclusiveMinimum: 5
    exclusive-min-decreased | exclusive-minimum-widened | c | p | type: integer, exclusiveMinimum: 5 | type: integer, exclusiveMinimum: 1
    max-length-decreased | max-length-narrowed | b | c | type: string, maxLength: 9 | type: string, maxLength: 5
    max-length-set | max-length-narrowed | b | c | type: string | type: string, maxLength: 5
    max-length-increased | max-length-widened | c | p | type: string, maxLength: 5 | type: string, maxLength: 9
    max-length-unset | max-length-widened | c | p | type: string, maxLength: 5 | type: string
    min-length-increased | min-length-narrowed | b | c | type: string, minLength: 1 | type: string, minLength: 5
    min-length-set | min-length-narrowed | b | c | type: string | type: string, minLength: 5
    min-length-decreased | min-length-widened | c | p | type: string, minLength: 5 | type: string, minLength: 1
    max-items-decreased | max-items-narrowed | b | c | type: array, items: {type: string}, maxItems: 9 | type: array, items: {type: string}, maxItems: 5
    max-items-increased | max-items-widened | c | p | type: array, items: {type: string}, maxItems: 5 | type: array, items: {type: string}, maxItems: 9
    min-items-increased | min-items-narrowed | b | c | type: array, items: {type: string}, minItems: 1 | type: array, items: {type: string}, minItems: 5
    min-items-set | min-items-narrowed | b | c | type: array, items: {type: string} | type: array, items: {type: string}, minItems: 5
    min-items-decreased | min-items-widened | c | p | type: array, items: {type: string}, minItems: 5 | type: array, items: {type: string}, minItems: 1
    min-items-unset | min-items-widened | c | p | type: array, items: {type: string}, minItems: 5 | type: array, items: {type: string}
    - | max-properties-narrowed | b | c | type: object, maxProperties: 9 | type: object, maxProperties: 5
    - | max-properties-widened | c | p | type: object, maxProperties: 5 | type: object
    - | min-properties-narrowed | b | c | type: object | type: object, minProperties: 5
    - | min-properties-widened | c | p | type: object, minProperties: 5 | type: object
    pattern-added | pattern-added | b | c | type: string | type: string, pattern: ^a
    pattern-removed | pattern-removed | c | p | type: string, pattern: ^a | type: string
    pattern-changed | pattern-changed | p | p | type: string, pattern: ^a | type: string, pattern: ^b
    pattern-generalized | pattern-generalized | c | p | type: string, pattern: ^a | type: string, pattern: .*
    - | format-added | p | c | type: string | type: string, format: email
    - | format-removed | c | p | type: string, format: email | type: string
    - | format-changed | p | p | type: string, format: email | type: string, format: uri
    - | multiple-of-added | b | c | type: integer | type: integer, multipleOf: 5
    - | multiple-of-removed | c | p | type: integer, multipleOf: 5 | type: integer
    - | multiple-of-changed | p | p | type: integer, multipleOf: 5 | type: integer, multipleOf: 3
    - | unique-items-added | b | c | type: array, items: {type: string} | type: array, items: {type: string}, uniqueItems: true
    - | unique-items-removed | c | p | type: array, items: {type: string}, uniqueItems: true | type: array, items: {type: string}
    all-of-added | all-of-added | p | c | allOf: [{$ref: '#/components/schemas/cat'}], type: object | allOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/fish'}], type: object, properties: {}
    all-of-removed | all-of-removed | c | p | allOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/fish'}], properties: {} | allOf: [{$ref: '#/components/schemas/cat'}], properties: {}
    all-of-added-annotation-only | all-of-words-added | c | c | type: string, allOf: [{minLength: 1}] | type: string, allOf: [{minLength: 1}, {description: A word.}]
    all-of-removed-annotation-only | all-of-words-removed | c | c | type: string, allOf: [{minLength: 1}, {description: A word.}] | type: string, allOf: [{minLength: 1}]
    const-added | const-added | b | c | type: string | type: string, const: a
    const-changed | const-changed | b | b | type: string, const: a | type: string, const: b
    const-removed | const-removed | c | p | type: string, const: a | type: string
    contains-added | contains-added | b | c | type: array | type: array, contains: {type: string}
    contains-removed | contains-removed | c | p | type: array, contains: {type: string} | type: array
    - | contains-changed | p | p | type: array, contains: {type: string} | type: array, contains: {type: integer}
    min-contains-increased | min-contains-narrowed | b | c | type: array, minContains: 1 | type: array, minContains: 2
    min-contains-decreased | min-contains-widened | c | p | type: array, minContains: 2 | type: array, minContains: 1
    max-contains-decreased | max-contains-narrowed | b | c | type: array, maxContains: 2 | type: array, maxContains: 1
    max-contains-increased | max-contains-widened | c | p | type: array, maxContains: 1 | type: array, maxContains: 2
    - | content-encoding-added | p | p | type: string | type: string, contentEncoding: quoted-printable
    - | content-encoding-removed | p | p | type: string, contentEncoding: quoted-printable | type: string
    content-encoding-changed | content-encoding-changed | b | b | type: string, contentEncoding: quoted-printable | type: string, contentEncoding: base32
    - | content-media-type-added | p | p | type: string | type: string, contentMediaType: text/csv
    - | content-media-type-removed | p | p | type: string, contentMediaType: text/csv | type: string
    content-media-type-changed | content-media-type-changed | b | b | type: string, contentMediaType: text/csv | type: string, contentMediaType: text/html
    content-schema-added | content-schema-added | b | c | type: string | type: string, contentSchema: {type: array}
    content-schema-removed | content-schema-removed | c | p | type: string, contentSchema: {type: array} | type: string
    - | content-schema-changed | p | p | type: string, contentSchema: {type: array} | type: string, contentSchema: {type: object}
    default-value-added | default-added | c | c | type: string | type: string, default: a
    default-value-changed | default-changed | p | c | type: string, default: a | type: string, default: b
    default-value-removed | default-removed | p | c | type: string, default: a | type: string
    dependent-required-added | dependent-required-added | b | c | type: object | type: object, dependentRequired: {a: [b]}
    dependent-required-removed | dependent-required-removed | c | p | type: object, dependentRequired: {a: [b]} | type: object
    dependent-required-changed | dependent-required-changed | p | p | type: object, dependentRequired: {a: [b]} | type: object, dependentRequired: {a: [c]}
    dependent-schema-added | dependent-schemas-added | b | c | type: object | type: object, dependentSchemas: {a: {required: [b]}}
    dependent-schema-removed | dependent-schemas-removed | c | p | type: object, dependentSchemas: {a: {required: [b]}} | type: object
    - | dependent-schemas-changed | p | p | type: object, dependentSchemas: {a: {required: [b]}} | type: object, dependentSchemas: {a: {required: [c]}}
    discriminator-added | discriminator-added | b | c | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}] | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind}
    discriminator-removed | discriminator-removed | c | p | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}]
    discriminator-property-name-changed | discriminator-changed | b | b | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: name}
    discriminator-mapping-added | discriminator-mapping-added | c | p | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, mapping: {tiger: '#/components/schemas/cat'}}
    discriminator-mapping-deleted | discriminator-mapping-removed | b | c | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, mapping: {tiger: '#/components/schemas/cat'}} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind}
    discriminator-mapping-changed | discriminator-mapping-changed | b | b | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, mapping: {tiger: '#/components/schemas/cat'}} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, mapping: {tiger: '#/components/schemas/dog'}}
    - | discriminator-default-mapping-added | c | p | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, defaultMapping: cat}
    - | discriminator-default-mapping-removed | b | c | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, defaultMapping: cat} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind}
    - | discriminator-default-mapping-changed | p | p | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, defaultMapping: cat} | oneOf: [{$ref: '#/components/schemas/cat'}, {$ref: '#/components/schemas/dog'}], discriminator: {propertyName: kind, defaultMapping: dog}
    if-added | if-added | b | c | type: object | type: object, if: {required: [a]}
    if-removed | if-removed | c | p | type: object, if: {required: [a]} | type: object
    - | if-changed | p | p | type: object, if: {required: [a]} | type: object, if: {required: [b]}
    then-added | then-added | b | c | type: object | type: object, then: {required: [a]}
    then-removed | then-removed | c | p | type: object, then: {required: [a]} | type: object
    - | then-changed | p | p | type: object, then: {required: [a]} | type: object, then: {required: [b]}
    else-added | else-added | b | c | type: object | type: object, else: {required: [a]}
    else-removed | else-removed | c | p | type: object, else: {required: [a]} | type: object
    - | else-changed | p | p | type: object, else: {required: [a]} | type: object, else: {required: [b]}
    - | not-added | b | c | type: object | type: object, not: {required: [a]}
    - | not-removed | c | p | type: object, not: {required: [a]} | type: object
    - | not-changed | p | p | type: object, not: {required: [a]} | type: object, not: {required: [b]}
    pattern-property-added | pattern-properties-added | b | c | type: object | type: object, patternProperties: {^a: {type: string}}
    pattern-property-removed | pattern-properties-removed | c | p | type: object, patternProperties: {^a: {type: string}} | type: object
    - | pattern-properties-changed | p | p | type: object, patternProperties: {^a: {type: string}} | type: object, patternProperties: {^a: {type: integer}}
    prefix-items-added | prefix-items-added | b | c | type: array | type: array, prefixItems: [{type: string}]
    prefix-items-removed | prefix-items-removed | c | p | type: array, prefixItems: [{type: string}] | type: array
    - | prefix-items-changed | p | p | type: array, prefixItems: [{type: string}] | type: array, prefixItems: [{type: integer}]
    property-names-added | property-names-added | b | c | type: object | type: object, propertyNames: {pattern: ^a}
    property-names-removed | property-names-removed | c | p | type: object, propertyNames: {pattern: ^a} | type: object
    - | property-names-changed | p | p | type: object, propertyNames: {pattern: ^a} | type: object, propertyNames: {pattern: ^b}
    unevaluated-items-added | unevaluated-items-added | b | c | type: array | type: array, unevaluatedItems: false
    unevaluated-items-removed | unevaluated-items-removed | c | p | type: array, unevaluatedItems: false | type: array
    - | unevaluated-items-changed | p | p | type: array, unevaluatedItems: false | type: array, unevaluatedItems: {type: string}
    unevaluated-properties-added | unevaluated-properties-added | b | c | type: object, properties: {a: {type: string}} | type: object, properties: {a: {type: string}}, unevaluatedProperties: false
    unevaluated-properties-removed | unevaluated-properties-removed | c | p | type: object, properties: {a: {type: string}}, unevaluatedProperties: false | type: object, properties: {a: {type: string}}
    - | unevaluated-properties-changed | p | p | type: object, properties: {a: {type: string}}, unevaluatedProperties: false | type: object, properties: {a: {type: string}}, unevaluatedProperties: {type: string}
    - | extensible-enum-value-added | c | c | type: string, x-extensible-enum: [a] | type: string, x-extensible-enum: [a, b]
    x-extensible-enum-value-removed | extensible-enum-value-removed | b | c | type: string, x-extensible-enum: [a, b] | type: string, x-extensible-enum: [a]
    - | additional-properties-forbidden | b | c | type: object, properties: {a: {type: string}} | type: object, properties: {a: {type: string}}, additionalProperties: false
    - | additional-properties-allowed | c | p | type: object, properties: {a: {type: string}}, additionalProperties: false | type: object, properties: {a: {type: string}}
    - | type-specialized | b | c | type: object, properties: {a: {type: string}} | type: object, properties: {a: {type: string}}, additionalProperties: {type: string}
    - | type-generalized | c | b | type: object, properties: {a: {type: string}}, additionalProperties: {type: string} | type: object, properties: {a: {type: string}}
    """
