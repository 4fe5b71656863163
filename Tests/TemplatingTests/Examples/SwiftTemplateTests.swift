import Testing

@testable import Templating

/// Prints one of the templates for a value of JSON, which is made complete by an empty one.
private func render(_ name: String, _ json: String, like complete: String) throws -> String {
    let kind = try JSONData(json: complete).kind
    return try render(
        "{{>\(name)}}", JSONData(json: json).value(as: kind), as: kind, calling: SwiftTemplates.all, options: .code())
}

@Suite("Templates that write Swift")
struct SwiftTemplateTests {
    private func function(_ json: String) throws -> String {
        try render(
            "function", json,
            like: """
                {"documentation": "", "isDeprecated": true, "access": "", "name": "", "method": "", "path": "", "body": "",
                 "parameters": [{"declaration": "", "type": "", "isOptional": true}], "success": "", "failure": "",
                 "item": "", "decoding": {
                    "success": {"plain": "", "oneOf": {"cases": ["x"]}}, "failure": {"plain": "", "oneOf": {"cases": ["x"]}}},
                 "inputs": [{"location": "", "key": "", "value": "", "options": ""}],
                 "pagination": {"style": "", "parameter": "", "total": "", "items": ""}}
                """)
    }

    @Test("a function whose lines fit")
    func shortFunction() throws {
        let json = #"""
            {"documentation": "/// One.\n///\n/// Two.", "isDeprecated": false, "access": "public", "name": "get",
             "method": "get", "path": "path", "success": "Pets", "failure": "Failure",
             "parameters": [{"declaration": "limit", "type": "Int?", "isOptional": true}],
             "inputs": [{"location": "query", "key": "\"limit\"", "value": "limit"}]}
            """#
        #expect(
            try function(json) == #"""
                    /// One.
                    ///
                    /// Two.
                    public func get(limit: Int? = nil) -> Request<Pets, Failure> {
                        Request(client, .get, path)
                            .query("limit", limit)
                    }

                """#)
    }

    @Test("a function whose lines don't fit")
    func longFunction() throws {
        let json = #"""
            {"isDeprecated": true, "access": "public", "name": "post", "method": "post", "path": "path",
             "success": "PostSuccess", "failure": "PostFailure", "item": "ApplicationCertificateAuthority",
             "body": "body.map { .multipart($0) }",
             "parameters": [{"declaration": "_ body", "type": "PostBody?", "isOptional": true},
                            {"declaration": "filterField", "type": "String", "isOptional": false}],
             "decoding": {"success": {"plain": ".json"}, "failure": {"oneOf": {"cases": [
                ".json(400, PostFailure.badRequest)", ".json(404, PostFailure.notFound)",
                ".json(422, PostFailure.unprocessableContent)"]}}},
             "inputs": [{"location": "query", "key": "\"filterField\"", "value": "filterField", "options": ", as: .json"}],
             "pagination": {"style": "offset", "parameter": "\"offset\"", "total": "$0.paging?.total", "items": "$0.data"}}
            """#
        #expect(
            try function(json) == #"""
                    @available(*, deprecated)
                    public func post(
                        _ body: PostBody? = nil,
                        filterField: String,
                    ) -> PagedRequest<PostSuccess, PostFailure, ApplicationCertificateAuthority> {
                        Request(
                            client, .post, path, body: body.map { .multipart($0) },
                            success: .json,
                            failure: .oneOf([
                                .json(400, PostFailure.badRequest),
                                .json(404, PostFailure.notFound),
                                .json(422, PostFailure.unprocessableContent),
                            ]),
                        )
                        .query("filterField", filterField, as: .json)
                        .paged(.offset("offset", total: { $0.paging?.total }), items: { $0.data })
                    }

                """#)
    }

    @Test("a struct")
    func structure() throws {
        let json = #"""
            {"access": "public", "name": "Pet",
             "properties": [
                {"name": "id", "access": "public", "type": "String", "documentation": "/// The pet's ID.", "isBoxed": false},
                {"name": "parent", "access": "public", "type": "Pet?", "isBoxed": true, "defaultValue": "nil"}],
             "additional": {"name": "additionalProperties", "access": "public", "type": "JSONValue"},
             "keys": ["\"identifier\"", "\"applicationCertificateAuthority\"", "\"applicationDescription\"",
                      "\"parentApplication\"", "\"tags\"", "\"version\""]}
            """#
        #expect(
            try render("struct", json, like: json) == #"""
                public struct Pet: Codable, Hashable, Sendable {
                    /// The pet's ID.
                    public var id: String
                    @Indirect public var parent: Pet?
                    public var additionalProperties: [String: JSONValue]

                    public init(id: String, parent: Pet? = nil, additionalProperties: [String: JSONValue] = [:]) {
                        self.id = id
                        self.parent = parent
                        self.additionalProperties = additionalProperties
                    }

                    public init(from decoder: any Decoder) throws {
                        self.additionalProperties = try decoder.additionalProperties(except: [
                            "identifier", "applicationCertificateAuthority", "applicationDescription", "parentApplication", "tags",
                            "version",
                        ])
                    }
                }

                """#)
    }

    @Test("the tests for a union's members")
    func unionMembers() throws {
        let json = #"""
            {"attempts": [
                {"type": "Cat", "member": "cat", "property": "\"meow\""},
                {"type": "Dog", "member": "dog", "anyOf": {"keys": [
                    "\"barkVolume\"", "\"isGoodBoy\"", "\"favouriteStick\"", "\"walksPerDay\"", "\"owner\""]}},
                {"type": "Value", "member": "value", "kind": "string", "known": {"values": [
                    "now", "today", "tomorrow", "yesterday", "nextWeek", "nextMonth", "nextQuarter", "nextYear"]}}]}
            """#
        #expect(
            try render("union-members", json, like: json) == #"""
                if json.contains("meow"), let value: Cat = json.decodeIfValid() {
                    self = .cat(value)
                } else if json.containsAny(
                    "barkVolume", "isGoodBoy", "favouriteStick", "walksPerDay", "owner"
                ), let value: Dog = json.decodeIfValid() {
                    self = .dog(value)
                } else if json.is(.string), let value: Value = json.decodeIfValid(among: [
                    .now, .today, .tomorrow, .yesterday, .nextWeek, .nextMonth, .nextQuarter, .nextYear,
                ]) {
                    self = .value(value)
                } else {
                    self = .unrecognized(try json.decode())
                }

                """#)
    }

    @Test("the cases of a union with a discriminator")
    func unionSwitch() throws {
        let long = (1...8).map { #""\"certificateAuthority\#($0)\"""# }.joined(separator: ", ")
        let json = #"""
            {"discriminator": "\"type\"", "tagged": [
                {"values": ["\"cat\"", "\"lion\""], "member": "cat"}, {"values": [\#(long)], "member": "certificate"}]}
            """#
        #expect(
            try render("union-switch", json, like: json) == #"""
                switch json.string("type") {
                case "cat", "lion": self = .cat(try json.decode())
                case "certificateAuthority1", "certificateAuthority2", "certificateAuthority3", "certificateAuthority4",
                    "certificateAuthority5", "certificateAuthority6", "certificateAuthority7", "certificateAuthority8":
                    self = .certificate(try json.decode())
                default: self = .unrecognized(try json.decode())
                }

                """#)
    }

    @Test("an initializer, and the call of another")
    func initializer() throws {
        let complete = #"{"access": "", "server": "", "security": {"alternatives": ["x"]}}"#
        #expect(
            try render("initializer", #"{"access": "public", "server": "defaultServer"}"#, like: complete) == #"""
                public init(
                    server: URL = defaultServer, authentication: Authentication = .none,
                    transport: any Transport = URLSessionTransport(), retries: RetryPolicy = .usual
                ) {
                    client = APIClient(server: server, authentication: authentication, transport: transport)
                }

                """#)
        let json =
            #"{"access": "package", "security": {"alternatives": ["[.oauth]", "[.key, .secret]", "[.session]"]}}"#
        #expect(
            try render("initializer", json, like: complete) == #"""
                package init(
                    server: URL, authentication: Authentication = .none, transport: any Transport = URLSessionTransport(),
                    retries: RetryPolicy = .usual
                ) {
                    client = APIClient(
                        server: server, authentication: authentication, transport: transport,
                        security: [[.oauth], [.key, .secret], [.session]]
                    )
                }

                """#)
    }

    @Test("a constant whose line is too long goes on after its equals sign")
    func constant() throws {
        let json = #"""
            {"values": [{"access": "public", "name": "get", "literal": "\"get\""},
                        {"access": "public", "name": "applicationCertificateAuthoritiesDeleteEverything",
                         "literal": "\"applicationCertificateAuthorities.deleteEverything\""}]}
            """#
        #expect(
            try render("constant", json, like: json) == #"""
                public static let get = Self(rawValue: "get")
                public static let applicationCertificateAuthoritiesDeleteEverything =
                    Self(rawValue: "applicationCertificateAuthorities.deleteEverything")

                """#)
    }
}
