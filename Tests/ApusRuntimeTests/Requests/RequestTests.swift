import ApusRuntime
import Foundation
import Testing

@Suite("Requests as values")
struct RequestTests {
    private struct Token: Codable, Hashable, Sendable {
        var name: String
    }

    private func client(_ server: String, _ authentication: Authentication = .none) throws -> APIClient {
        APIClient(server: try #require(URL(string: server)), authentication: authentication, retry: .none)
    }

    @Test(
        "the server's path is kept, with or without a slash at its end",
        arguments: [
            ("https://a.b/v2", "/pets", "https://a.b/v2/pets"), ("https://a.b/v2/", "/pets", "https://a.b/v2/pets"),
            ("https://a.b", "/pets", "https://a.b/pets"),
            ("https://a.b:8443/x%20y", "/pets", "https://a.b:8443/x%20y/pets"),
            ("https://a.b/v2", "", "https://a.b/v2"), ("https://a.b", "", "https://a.b/"),
            ("http://[::1]:80/", "/", "http://[::1]:80/"),
        ])
    func server(_ server: String, _ path: String, _ expected: String) throws {
        let request = Request<Void, UndocumentedBody>(try client(server), .get, RequestPath(stringLiteral: path))
        #expect(request.description == "GET \(expected)")
    }

    @Test(
        "a server without scheme or host, or with a password, is an error",
        arguments: ["/v2", "ftp://a.b", "https://u:p@a.b"])
    func badServer(_ server: String) async throws {
        let request = Request<Void, UndocumentedBody>(try client(server), .get, "/")
        do {
            try await request.send()
            Issue.record("sent")
        } catch {
            guard case .invalidRequest = error.reason else {
                Issue.record(error)
                return
            }
        }
    }

    @Test("a request changes into another one, and stays what it was")
    func changes() throws {
        let request = Request<[Token], UndocumentedBody>(try client("https://a.b"), .get, "/tokens")
        let changed = request.query("page", 2).header("X-Trace", "7").timeout(.seconds(1)).authentication(.bearer("t"))
        #expect(request.query.isEmpty && request.headers.isEmpty)
        #expect(changed.query == ["page=2"])
        #expect(changed.headers[HTTPField.Name("x-trace")!] == "7")
        #expect(changed.client.timeout == .seconds(1))
        #expect(changed.method == .get && changed.path == "/tokens")
    }

    @Test("curl is a command for a shell, without secrets")
    func curl() throws {
        let request = Request<Token, UndocumentedBody>(
            try client("https://a.b/v2", .bearer("s3cret")), .post, "/tokens", body: .json(Token(name: "it's")))
        #expect(
            request.query("q", "x y").curl == """
                curl --request POST \\
                  'https://a.b/v2/tokens?q=x%20y' \\
                  --header 'Authorization: Bearer <redacted>' \\
                  --header 'Accept: application/json' \\
                  --header 'Content-Type: application/json' \\
                  --data-raw '{"name":"it'\\''s"}'
                """)
    }

    @Test("curl of a GET and of bytes")
    func shortCurl() throws {
        let get = Request<Void, UndocumentedBody>(try client("https://a.b"), .get, "/x")
        #expect(get.curl == "curl https://a.b/x \\\n  --header 'Accept: */*'")
        let put = Request<Void, UndocumentedBody>(try client("https://a.b"), .put, "/x", body: .data(Data([255])))
        #expect(put.curl.hasSuffix("--header 'Content-Type: application/octet-stream' \\\n  --data-binary @body"))
    }

    @Test(
        "no text about a request, a client or its authentication shows a secret",
        arguments: [
            Authentication.bearer("s3cret"), .basic(user: "me", password: "s3cret"), .apiKey("s3cret", name: "X-Key"),
            .apiKey("s3cret", name: "key", in: .query), .apiKey("s3cret", name: "key", in: .cookie),
            .all(.bearer("s3cret"), .apiKey("s3cret", name: "key", in: .query)), .bearer("s3cret\n"),
        ])
    func secrets(_ authentication: Authentication) async throws {
        let request = Request<Token, UndocumentedBody>(
            try client("http://127.0.0.1:1", authentication), .get, "/x")
        var dumped = ""
        dump(request, to: &dumped)
        var texts = ["\(request)", request.curl, "\(authentication)", String(reflecting: authentication), dumped]
        texts += ["\(request.client)", String(reflecting: request)]
        do {
            try await request.send()
        } catch {
            texts += ["\(error)", String(reflecting: error), error.localizedDescription]
            if case .notConnected(let error) = error.reason {
                texts += ["\(error)", "\(String(describing: error.underlying)) \(error.underlying as NSError?)"]
            }
            var dumped = ""
            dump(error, to: &dumped)
            texts.append(dumped)
        }
        let base64 = Data("me:s3cret".utf8).base64EncodedString()
        for text in texts {
            #expect(!text.contains("s3cret") && !text.contains(base64))
        }
    }

    @Test("an explicit header that is known for a secret is left out of curl")
    func explicitSecret() throws {
        let request = Request<Void, UndocumentedBody>(try client("https://a.b"), .get, "/x")
            .header("Authorization", "Token s3cret").header("X-Api-Key", "s3cret")
        #expect(request.curl.contains("Authorization: Token <redacted>") && !request.curl.contains("s3cret"))
    }

    @Test("a request that cannot be encoded says so in its texts")
    func broken() throws {
        let request = Request<Void, UndocumentedBody>(try client("https://a.b"), .get, "/x/\("")")
        #expect(request.curl.hasPrefix("# GET /x/: path: the value after"))
        #expect(request.description.contains("is empty"))
    }

    @Test(
        "texts about a request stay on one line, whatever names and values are in them",
        arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{85}", "\u{1B}[2J", "\u{202E}"])
    func oneLine(_ ending: String) async throws {
        struct Refusing: Encodable {
            let text: String
            func encode(to encoder: any Encoder) throws {
                throw EncodingError.invalidValue(self, .init(codingPath: [], debugDescription: text))
            }
        }
        let request = Request<Void, UndocumentedBody>(try client("https://a.b"), .get, "/x")
            .query("a\(ending)touch b", Refusing(text: "c\(ending)d"))
        var texts = [request.curl, request.description]
        do { try await request.send() } catch { texts.append(error.description) }
        texts.append(RequestProblem("a\(ending)b").description)
        texts.append(RequestError<Void>(request: "GET /\(ending)", reason: .timedOut).description)
        for text in texts {
            #expect(text.unicodeScalars.allSatisfy { 0x20 <= $0.value && $0.value < 0x7F })
            #expect(text.contains("\\u{"))
        }
    }

    @Test("curl of empty bodies and fields, and of control characters")
    func curlOfNothing() throws {
        let empty = Request<Void, UndocumentedBody>(try client("https://a.b"), .post, "/x", body: .data(Data()))
            .header("X-Empty", "")
        #expect(empty.curl.contains("--header 'X-Empty;'") && empty.curl.hasSuffix("--data-raw ''"))
        let control = Request<Void, UndocumentedBody>(
            try client("https://a.b"), .post, "/x", body: .data(Data([0x1B, 0x41])))
        #expect(control.curl.hasSuffix("--data-binary @body"))
    }
}
