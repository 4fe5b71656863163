import ApusRuntime
import ApusTesting
import Foundation
import Testing
import TextAndBytesAPI

@Suite struct TextAndBytesTests {
    let fake = FakeTransport()
    var client: TextAndBytesClient { TextAndBytesClient(transport: fake) }
    let bytes = Data([0xFB, 0xEF, 0xFF, 0x01])

    private func sent(_ blob: Blob) async throws -> String {
        fake.respond(to: .put, "/blobs/*", .status(.noContent))
        try await client.blobs(bytes).put(blob).send()
        return String(decoding: try #require(fake.requests.last).body, as: UTF8.self)
    }

    @Test func textWithAMediaTypeIsAString() async throws {
        let blob = Blob(
            base64: Data(), binary: "grüß", document: "{}", file: "f", files: ["a"], octets: "grüß", picture: "p")
        #expect(
            try await sent(blob)
                == #"{"base64":"","binary":"grüß","document":"{}","file":"f","files":["a"],"octets":"grüß","picture":"p"}"#
        )
    }

    @Test(arguments: ["++//AQ==", "--__AQ==", "++//AQ", "--__AQ"])
    func bytesAreReadInEitherAlphabetAndWrittenInTheirOwn(_ text: String) async throws {
        let json =
            #"{"base64":"\#(text)","base64png":"\#(text)","base64url":"\#(text)","base64urls":["\#(text)",null],"#
            + #""byName":{"a":"\#(text)"},"byte":"\#(text)","either":"\#(text)"}"#
        fake.respond(to: .get, "/blobs/*", .json(text: json))
        let blob = try await client.blobs(bytes).get(key: bytes).send()
        #expect(blob.base64 == bytes && blob.base64png == bytes && blob.byte == bytes && blob.base64url == bytes)
        #expect(blob.base64urls == [bytes, nil] && blob.byName == ["a": bytes] && blob.either == .data(bytes))
        #expect(
            try await sent(blob)
                == #"{"base64":"++//AQ==","base64png":"++//AQ==","base64url":"--__AQ","base64urls":["--__AQ",null],"#
                + #""byName":{"a":"--__AQ"},"byte":"++//AQ==","either":"--__AQ"}"#)
    }

    @Test func parametersAreWrittenInTheirAlphabet() async throws {
        fake.respond(to: .get, "/blobs/*", .json(Blob(base64: bytes)))
        _ = try await client.blobs(bytes).get(key: bytes, cursor: bytes, raw: "a b", xSeal: [bytes, bytes]).send()
        let request = try #require(fake.requests.last)
        #expect(request.path == "/blobs/--__AQ")
        #expect(request.query == ["key=%2B%2B%2F%2FAQ%3D%3D", "cursor=--__AQ", "raw=a%20b"])
        #expect(request.head.headerFields[.init("X-Seal")!] == "--__AQ,--__AQ")
    }

    @Test func wholeBodiesAreWrittenInTheirAlphabet() async throws {
        fake.respond(to: .get, "/seals", .json(text: #"["--__AQ"]"#, ["X-Digest": "--__AQ"]))
        #expect(try await client.seals.get().send() == [bytes])
        fake.respond(to: .put, "/seals", .status(.noContent))
        try await client.seals.put([bytes]).send()
        #expect(try fake.requests.last?.json(JSONValue.self) == ["--__AQ"])
        try await client.seals.put().send()
        #expect(fake.requests.last?.body == Data())
    }

    @Test func partsWithBytesAreFiles() async throws {
        fake.respond(to: .post, "/uploads", .status(.noContent))
        try await client.uploads.post(
            .init(
                file: FilePart(data: bytes, fileName: "a.bin"), about: Blob(base64: bytes, octets: "o"),
                more: [FilePart(data: Data("m".utf8))], note: "n", token: bytes)
        ).send()
        let body = String(decoding: try #require(fake.requests.last).body, as: UTF8.self)
        #expect(body.contains(#"name="file"; filename="a.bin""#))
        #expect(body.contains(#"name="more"; filename="file""#))
        #expect(body.contains("name=\"note\"\r\n\r\nn"))
        #expect(body.contains("name=\"token\"\r\n\r\n--__AQ"))
        #expect(body.contains(#"{"base64":"++//AQ==","octets":"o"}"#))
    }
}
