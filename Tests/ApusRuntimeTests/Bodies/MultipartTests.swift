import ApusRuntime
import Foundation
import Testing

@Suite("Multipart bodies")
struct MultipartTests {
    private struct Upload: Encodable, Sendable {
        var file = FilePart(data: Data([0, 1, 255]), fileName: "a \"b\"\r\nü.png", contentType: "image/png")
        var title = "Ü"
        var count = 3
        var note: String?
        var tags = ["x", "y"]
        var settings = ["b": 1, "a": 2]
        var more = [FilePart(data: Data("1".utf8)), FilePart(data: Data("2".utf8), fileName: "2.txt")]
    }

    private func parts(_ body: RequestBody) async throws -> [String] {
        let type = try #require(body.contentType)
        let boundary = try #require(type.split(separator: "boundary=").last)
        let text = try #require(String(data: try await body.content().data(), encoding: .isoLatin1))
        #expect(text.hasSuffix("--\(boundary)--\r\n"))
        return text.components(separatedBy: "--\(boundary)").dropFirst().dropLast().map { $0 }
    }

    @Test("files are files, values are text, objects are JSON, arrays repeat their name, nil is left out")
    func parts() async throws {
        let parts = try await parts(.multipart(Upload()))
        let name = "Content-Disposition: form-data; name="
        #expect(
            parts == [
                "\r\n\(name)\"file\"; filename=\"a %22b%22%0D%0AÃ¼.png\"\r\nContent-Type: image/png\r\n\r\n\u{0}\u{1}ÿ\r\n",
                "\r\n\(name)\"title\"\r\n\r\nÃ\u{9C}\r\n",
                "\r\n\(name)\"count\"\r\n\r\n3\r\n",
                "\r\n\(name)\"tags\"\r\n\r\nx\r\n",
                "\r\n\(name)\"tags\"\r\n\r\ny\r\n",
                "\r\n\(name)\"settings\"\r\nContent-Type: application/json\r\n\r\n{\"a\":2,\"b\":1}\r\n",
                "\r\n\(name)\"more\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n1\r\n",
                "\r\n\(name)\"more\"; filename=\"2.txt\"\r\nContent-Type: application/octet-stream\r\n\r\n2\r\n",
            ])
    }

    @Test("the document may name the media type of a part")
    func contentTypes() async throws {
        let body = RequestBody.multipart(
            ["note": "x", "list": "y"], contentTypes: ["note": "text/markdown", "list": "application/json"])
        let parts = try await parts(body)
        #expect(parts[1].contains("name=\"note\"\r\nContent-Type: text/markdown\r\n\r\nx"))
        #expect(parts[0].contains("name=\"list\"\r\nContent-Type: application/json\r\n\r\n\"y\""))
    }

    @Test(
        "of several media types a file has its own, that of its extension, or the first",
        arguments: [
            ("image/png, image/jpeg", "a.JPG", nil, "image/jpeg"), ("image/png, image/jpeg", "a.gif", nil, "image/gif"),
            ("image/png, image/jpeg", "a.unknown", nil, "image/png"),
            ("image/png, image/jpeg", nil, nil, "image/png"), ("image/*", "a.webp", nil, "image/webp"),
            ("image/*", "a.unknown", nil, "application/octet-stream"), ("*/*", "a.pdf", nil, "application/pdf"),
            ("image/png,image/jpeg", "a.jpg", "image/x-mine", "image/x-mine"),
            ("application/msword", "a.pdf", nil, "application/msword"),
        ] as [(String, String?, String?, String)])
    func severalTypes(_ types: String, _ name: String?, _ own: String?, _ expected: String) async throws {
        let file = FilePart(data: Data("x".utf8), fileName: name, contentType: own)
        let parts = try await parts(.multipart(["f": file], contentTypes: ["f": types]))
        #expect(parts[0].contains("Content-Type: \(expected)\r\n\r\nx"))
    }

    @Test("of several media types an object has the JSON, and text the first")
    func severalTypesOfValues() async throws {
        let object = try await parts(
            .multipart(["o": ["a": 1]], contentTypes: ["o": "application/xml, application/vnd.o+json"]))
        #expect(object[0].contains("Content-Type: application/vnd.o+json\r\n\r\n{\"a\":1}"))
        let text = try await parts(.multipart(["t": "x"], contentTypes: ["t": "text/*, text/markdown, text/plain"]))
        #expect(text[0].contains("Content-Type: text/markdown\r\n\r\nx"))
    }

    @Test("two bodies have two boundaries; one body keeps its own")
    func boundaries() async throws {
        let body = RequestBody.multipart(["a": 1])
        #expect(body.contentType != RequestBody.multipart(["a": 1]).contentType)
        #expect(try await body.content().data() == body.content().data())
    }

    @Test("outside of multipart a file is text, and bytes that aren't text are an error with their path")
    func json() throws {
        let part = FilePart(data: Data("grüß".utf8), fileName: "x")
        #expect(String(decoding: try JSONCoding.encoder().encode([part]), as: UTF8.self) == #"["grüß"]"#)
        #expect(
            try JSONCoding.decoder().decode([FilePart].self, from: Data(#"["ü"]"#.utf8))[0].data() == Data("ü".utf8))
        #expect {
            try JSONCoding.encoder().encode(["a": [FilePart(data: Data([255]))]])
        } throws: { error in
            guard case EncodingError.invalidValue(_, let context) = error else { return false }
            return context.codingPath.map(\.stringValue) == ["a", "0"]
        }
    }
}
