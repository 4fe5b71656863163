/// Templates that write the Swift of a client, as those of the pack do: each line looks like the line that it prints.
enum SwiftTemplates {
    static let all = [
        "function": function, "decoding": decoding, "modifiers": modifiers, "struct": structure,
        "union-members": unionMembers, "union-switch": unionSwitch, "initializer": initializer, "constant": constant,
    ]

    static let function = """
            {{documentation}}
        {{#isDeprecated}}
            @available(*, deprecated)
        {{/isDeprecated}}
            {{access}} func {{name}}({{[,}}
            {{#parameters}}
                {{declaration}}: {{type}}{{#isOptional}} = nil{{/isOptional}}{{,}}
            {{/parameters}}
            {{]}}) -> {{#item}}Paged{{/item}}Request<{{[}}{{success}}{{,}}{{failure}}{{,}}{{item}}{{]}}> {
                Request({{[,}}
                    client, .{{method}}, {{path}}{{#body}}, body: {{.}}{{/body}}{{,}}
                    {{#decoding}}
                    success: {{#success}}{{>decoding}}{{/success}}{{,}}
                    failure: {{#failure}}{{>decoding}}{{/failure}}
                    {{/decoding}}
                {{]}})
                {{^@broken}}    {{/@broken}}{{>modifiers}}
            }

        """

    static let decoding = """
        {{plain}}{{#oneOf}}.oneOf([{{[,}}{{#cases}}{{.}}{{,}}{{/cases}}{{]}}]){{/oneOf}}
        """

    static let modifiers = """
        {{#inputs}}
        .{{location}}({{key}}, {{value}}{{options}})
        {{/inputs}}
        {{#pagination}}
        .paged({{[,}}
            .{{style}}{{#parameter}}({{.}}{{#total}}, total: { {{.}} }{{/total}}){{/parameter}}{{,}}
            items: { {{items}} }
        {{]}})
        {{/pagination}}

        """

    static let structure = """
        {{access}} struct {{name}}: {{$conformances}}Codable, Hashable, Sendable{{/conformances}} {
        {{#properties}}
            {{documentation}}
            {{#isBoxed}}@Indirect {{/isBoxed}}{{access}} var {{name}}: {{type}}
        {{/properties}}
        {{#additional}}
            {{access}} var {{name}}: [String: {{type}}]
        {{/additional}}

            {{access}} init({{[,}}
            {{#properties}}
                {{name}}: {{type}}{{#defaultValue}} = {{.}}{{/defaultValue}}{{,}}
            {{/properties}}
            {{#additional}}
                {{name}}: [String: {{type}}] = [:]
            {{/additional}}
            {{]}}) {
        {{#properties}}
                self.{{name}} = {{name}}
        {{/properties}}
        {{#additional}}
                self.{{name}} = {{name}}
        {{/additional}}
            }
        {{#additional}}

            {{access}} init(from decoder: any Decoder) throws {
                self.{{name}} = try decoder.additionalProperties(except: [{{[fill,}}{{#keys}}{{.}}{{,}}{{/keys}}{{]}}])
            }
        {{/additional}}
        }

        """

    static let unionMembers = """
        {{#attempts}}
        {{^@first}}} else {{/@first}}if {{#property}}json.contains({{.}}), {{/property}}\
        {{#anyOf}}json.containsAny({{[fill}}{{#keys}}{{.}}{{,}}{{/keys}}{{]}}), {{/anyOf}}\
        {{#kind}}json.is(.{{.}}), {{/kind}}let value: {{type}} = \
        json.decodeIfValid({{#known}}among: [{{[fill,}}{{#values}}.{{.}}{{,}}{{/values}}{{]}}]{{/known}}) {
            self = .{{member}}(value)
        {{/attempts}}
        } else {
            self = .unrecognized(try json.decode())
        }

        """

    static let unionSwitch = """
        switch json.string({{discriminator}}) {
        {{#tagged}}
        case {{[hang fill}}{{#values}}{{.}}{{,}}{{/values}}{{]}}: {{|}}self = .{{member}}(try json.decode())
        {{/tagged}}
        default: self = .unrecognized(try json.decode())
        }

        """

    static let initializer = """
        {{access}} init({{[fill}}
            server: URL{{#server}} = {{.}}{{/server}}{{,}}
            authentication: Authentication = .none{{,}}
            transport: any Transport = URLSessionTransport(){{,}}
            retries: RetryPolicy = .usual
        {{]}}) {
            client = APIClient({{[fill}}
                server: server{{,}} authentication: authentication{{,}} transport: transport{{,}}
                {{#security}}security: [{{[fill,}}{{#alternatives}}{{.}}{{,}}{{/alternatives}}{{]}}]{{/security}}
            {{]}})
        }

        """

    static let constant = """
        {{#values}}
        {{access}} static let {{name}} = {{|}}Self(rawValue: {{literal}})
        {{/values}}

        """
}
