import Testing

@testable import ClientGenerator

@Suite struct SwiftIdentifierTests {
    @Test(
        "a type is in upper camel case with acronyms in capitals",
        arguments: [
            ("apiTokenPost", "APITokenPost"), ("applicationId", "ApplicationID"), ("urls", "URLs"),
            ("ids", "IDs"), ("SCREAMING_CASE", "ScreamingCase"), ("USD", "USD"), ("ADDRESS", "Address"),
            ("XYZToken", "XYZToken"), ("s3", "S3"), ("sha256", "SHA256"), ("ipv4", "IPv4"), ("oauth2", "OAuth2"),
            ("ios", "IOS"), ("macosVersion", "MacOSVersion"), ("2FA", "Value2FA"), ("v1.2", "V1_2"), ("type", "Kind"),
            ("protocol", "ProtocolKind"), ("self", "SelfValue"), ("any", "AnyValue"), ("straße", "Straße"),
            ("ﬁx", "Fix"),
            ("$lt", "Lt"), ("$lte", "Lte"), ("openidConnect", "OpenIDConnect"), ("websocketURL", "WebSocketURL"),
            ("application-api-tokens", "ApplicationAPITokens"), ("", "Empty"), ("e\u{301}t", "\u{C9}t"),
        ])
    func types(text: String, name: String) {
        #expect(SwiftIdentifier.type(from: text).name == name)
    }

    @Test(
        "a member is in lower camel case with a first acronym in small letters",
        arguments: [
            ("URLValue", "urlValue"), ("ID", "id"), ("applicationIds", "applicationIDs"), ("caBundle", "caBundle"),
            ("1h", "value1h"), ("200", "value200"), ("+1", "plus1"), ("-1", "minus1"), ("", "empty"),
            ("self", "selfValue"), ("init", "initValue"), ("none", "none"), ("2020-01-01", "value2020_01_01"),
            ("IPv4", "ipv4"), ("get-URLs", "getURLs"), ("IOS_VERSION", "iosVersion"), ("<=", "lessThanOrEqual"),
        ])
    func members(text: String, name: String) {
        #expect(SwiftIdentifier.member(from: text).name == name)
    }

    @Test("a static member is never none or some, however the document spells it")
    func values() {
        for spelling in ["none", "None", "NONE", "$none"] {
            #expect(SwiftIdentifier.value(from: spelling).name == "noneValue")
        }
        #expect(SwiftIdentifier.value(from: "SOME").name == "someValue")
    }

    @Test(
        "a type at the top has no name that Swift keeps or every file uses",
        arguments: [
            ("type", "TypeModel"), ("protocol", "ProtocolModel"), ("any", "AnyModel"), ("error", "ErrorModel"),
            ("request", "RequestModel"), ("token", "Token"),
        ])
    func topLevel(text: String, name: String) {
        #expect(SwiftIdentifier.topLevelType(from: [text]).name == name)
    }

    @Test("back-quotes stand only where Swift needs them")
    func quotes() {
        let name = SwiftIdentifier.member(from: "in")
        #expect(name.templateText == "`in`")
        #expect(name.label.templateText == "in")
        #expect(name.reference.templateText == "`in`")
        #expect(name.afterDot.templateText == "in")
        #expect(SwiftIdentifier.member(from: "inout").label.templateText == "`inout`")
        #expect(SwiftIdentifier.member(from: "await").declared.templateText == "await")
        #expect(SwiftIdentifier.member(from: "await").reference.templateText == "`await`")
    }
}
