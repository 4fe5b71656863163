import Testing

@testable import ClientGenerator

@Suite struct WordsTests {
    @Test(
        "a name is split where its spelling changes",
        arguments: [
            ("applicationId", ["application", "Id"]),
            ("APIToken", ["API", "Token"]),
            ("application-api_token post", ["application", "api", "token", "post"]),
            ("APPLICATION_ID", ["APPLICATION", "ID"]),
            ("sha256sum", ["sha256sum"]),
            ("S3Bucket", ["S3", "Bucket"]),
            ("v2Token", ["v2", "Token"]),
            ("URLs", ["URLs"]),
            ("IDsList", ["IDs", "List"]),
            ("myOAuthIPv4Address", ["my", "OAuth", "IPv4", "Address"]),
            ("iOSDevice", ["iOS", "Device"]),
            ("don't", ["dont"]),
            ("$in", ["in"]),
            ("@type", ["type"]),
            ("größeÄndern", ["größe", "Ändern"]),
            ("名前", ["名前"]),
            ("+1", ["plus", "1"]),
            ("-created", ["minus", "created"]),
            ("a-b", ["a", "b"]),
            ("gpt-4", ["gpt", "4"]),
            ("GMT+1", ["GMT", "plus", "1"]),
            ("reactions--1", ["reactions", "minus", "1"]),
            ("UTC -5", ["UTC", "minus", "5"]),
            ("c++", ["c"]),
            ("--1", ["minus", "1"]),
            ("", ["empty"]),
            ("*", ["asterisk"]),
            ("<=", ["less", "than", "or", "equal"]),
            ("-", ["minus"]),
            ("🎉", ["party", "popper"]),
            ("\u{301}", ["combining", "acute", "accent"]),
            ("\0", ["null"]),
            ("👍 ok\u{202E}", ["ok"]),
        ])
    func splitting(text: String, words: [String]) {
        #expect(Words(text).all == words)
    }
}
