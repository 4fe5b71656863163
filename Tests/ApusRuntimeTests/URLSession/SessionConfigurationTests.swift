import Foundation
import LoopbackServer
import Testing

@testable import ApusRuntime

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// Responds to every request of a host that doesn't exist with its method and URL.
private final class EchoProtocol: URLProtocol {
    override class func canInit(with request: URLRequest) -> Bool { request.url?.host == "echo.invalid" }

    override class func canonicalRequest(for request: URLRequest) -> URLRequest { request }

    override func startLoading() {
        guard let url = request.url,
            let response = HTTPURLResponse(url: url, statusCode: 200, httpVersion: "HTTP/1.1", headerFields: [:])
        else { return }
        client?.urlProtocol(self, didReceive: response, cacheStoragePolicy: .notAllowed)
        client?.urlProtocol(self, didLoad: Data("\(request.httpMethod ?? "") \(url)".utf8))
        client?.urlProtocolDidFinishLoading(self)
    }

    override func stopLoading() {}
}

@Suite("Sessions as their configuration says", .timeLimit(.minutes(1)))
struct SessionConfigurationTests {
    private func configuration(_ change: (URLSessionConfiguration) -> Void) -> URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        change(configuration)
        return configuration
    }

    private func call(
        _ url: URL, _ method: HTTPRequest.Method, _ configuration: URLSessionConfiguration
    ) -> Call {
        Call(url, method, transport: URLSessionTransport(configuration: configuration))
    }

    @Test("a protocol of the configuration responds instead of the network, whatever the method")
    func protocolClasses() async throws {
        let configuration = configuration { $0.protocolClasses = [EchoProtocol.self] }
        let url = try #require(URL(string: "http://echo.invalid"))
        for method in [HTTPRequest.Method.get, .post, .delete] {
            #expect(try await call(url, method, configuration).send() == "\(method) http://echo.invalid/")
            let session = URLSession(configuration: configuration)
            defer { session.invalidateAndCancel() }
            let sharing = URLSessionTransport(session: session)
            #expect(try await Call(url, method, transport: sharing).send() == "\(method) http://echo.invalid/")
        }
        #expect(try await Call(url, transport: URLSessionTransport()).failure().reason.name == "notConnected")
    }

    @Test("a session that a transport was given goes on when the transport is gone")
    func sessionIsItsOwners() async throws {
        let session = URLSession(configuration: configuration { $0.protocolClasses = [EchoProtocol.self] })
        defer { session.invalidateAndCancel() }
        let url = try #require(URL(string: "http://echo.invalid/"))
        try await Call(url, transport: URLSessionTransport(session: session)).send()
        let text = await withCheckedContinuation { continuation in
            session.dataTask(with: url) { data, _, _ in continuation.resume(returning: data) }.resume()
        }
        #expect(text == Data("GET http://echo.invalid/".utf8))
    }

    @Test("additional header fields go along, unless the request has them itself")
    func additionalHeaders() async throws {
        let configuration = configuration {
            $0.httpAdditionalHeaders = ["X-Build": "7", "accept": "no/thing", "Authorization": "no"]
        }
        try await TestServer.run { server in
            for method in [HTTPRequest.Method.get, .post] {
                try await call(server.url, method, configuration).authentication(.bearer("t")).send()
                let headers = try #require(await server.requests.last?.headers)
                #expect(headers["x-build"] == "7" && headers["accept"]?.contains("no/thing") == false)
                #expect(headers["authorization"] == "Bearer t")
            }
        }
    }

    @Test("neither cookies nor cached responses of the configuration are used, and none are added")
    func storedThings() async throws {
        try await TestServer.run { _ in
            WireResponse(
                headers: ["Set-Cookie": "new=1", "Cache-Control": "max-age=3600", "Date": httpDate()],
                body: Data("fresh".utf8))
        } _: { server in
            let cookie = try #require(
                HTTPCookie(properties: [.name: "old", .value: "1", .originURL: server.url, .path: "/"]))
            let url = server.url.appending(path: "/")
            let head = try #require(
                HTTPURLResponse(
                    url: url, statusCode: 200, httpVersion: "HTTP/1.1",
                    headerFields: ["Cache-Control": "max-age=3600", "Date": httpDate()]))
            let configuration = configuration {
                $0.httpCookieAcceptPolicy = .always
                $0.httpCookieStorage?.setCookie(cookie)
                $0.requestCachePolicy = .returnCacheDataElseLoad
                $0.urlCache?.storeCachedResponse(
                    CachedURLResponse(response: head, data: Data("stale".utf8)), for: URLRequest(url: url))
            }
            #expect(configuration.httpCookieStorage?.cookies(for: url)?.map(\.name) == ["old"])
            #expect(configuration.urlCache?.cachedResponse(for: URLRequest(url: url))?.data == Data("stale".utf8))
            for _ in 1...2 { #expect(try await call(server.url, .get, configuration).send() == "fresh") }
            #expect(await server.requests.count == 2)
            #expect(await server.requests.allSatisfy { $0.headers["cookie"] == nil })
            #expect(configuration.httpCookieStorage?.cookies?.map(\.name) == ["old"])
            #expect(configuration.urlCache?.cachedResponse(for: URLRequest(url: url))?.data == Data("stale".utf8))
        }
    }

    /// Now, as a header field says it (RFC 9110 §5.6.7).
    private func httpDate() -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        return formatter.string(from: Date())
    }

    @Test("a redirect is not the session's: no secret goes to another origin")
    func redirects() async throws {
        try await TestServer.run { there in
            try await TestServer.run { _ in
                WireResponse(status: 307, headers: ["Location": "\(there.url)/there"])
            } _: { here in
                let configuration = configuration { $0.httpMaximumConnectionsPerHost = 1 }
                try await call(here.url, .post, configuration).authentication(.apiKey("s3cret", name: "X-Key")).send()
            }
            let request = try #require(await there.requests.last)
            #expect(request.method == "POST" && request.target == "/there" && request.headers["x-key"] == nil)
        }
    }

    @Test("no more requests to one host run at a time than the configuration allows")
    func connections() async throws {
        let server = try RawServer { _ in [.pause(.milliseconds(50)), .respond("done")] }
        let transport = URLSessionTransport(configuration: configuration { $0.httpMaximumConnectionsPerHost = 2 })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for method in [HTTPRequest.Method.get, .post, .get, .post, .get, .get] {
                group.addTask { try await Call(server.url, method, transport: transport).send() }
            }
            try await group.waitForAll()
        }
        #expect(server.mostBusy == 2)
    }

    @Test("the configuration is copied, and the copy differs only in what the transport does itself")
    func copy() throws {
        let given = configuration {
            $0.httpShouldSetCookies = true
            $0.httpCookieAcceptPolicy = .always
            $0.requestCachePolicy = .returnCacheDataDontLoad
            $0.timeoutIntervalForRequest = 1
            $0.timeoutIntervalForResource = 2
            $0.httpMaximumConnectionsPerHost = 3
            $0.allowsCellularAccess = false
            $0.networkServiceType = .background
            $0.connectionProxyDictionary = ["HTTPProxy": "proxy.example"]
            $0.httpAdditionalHeaders = ["X-Build": "7"]
            $0.protocolClasses = [EchoProtocol.self]
        }
        let copy = given.copyForTransport()
        #expect(copy.httpCookieStorage == nil && copy.urlCache == nil && copy.urlCredentialStorage == nil)
        #expect(!copy.httpShouldSetCookies && copy.httpCookieAcceptPolicy == .never)
        #expect(copy.requestCachePolicy == .reloadIgnoringLocalCacheData)
        #expect(copy.timeoutIntervalForRequest == 604_800 && copy.timeoutIntervalForResource == 604_800)
        for kept in [given, copy] {
            #expect(kept.httpMaximumConnectionsPerHost == 3 && !kept.allowsCellularAccess)
            #expect(kept.networkServiceType == .background)
            #expect(kept.connectionProxyDictionary?["HTTPProxy"] as? String == "proxy.example")
            #expect(kept.httpAdditionalHeaders?["X-Build"] as? String == "7")
            #expect(kept.protocolClasses?.count == 1)
        }
        #expect(given.httpCookieStorage != nil && given.urlCache != nil && given.urlCredentialStorage != nil)
        #expect(given.httpShouldSetCookies && given.httpCookieAcceptPolicy == .always)
        #expect(given.requestCachePolicy == .returnCacheDataDontLoad)
        #expect(given.timeoutIntervalForRequest == 1 && given.timeoutIntervalForResource == 2)
    }

    #if canImport(FoundationNetworking)
    // Apple's systems make such a configuration only for an identifier that the whole system knows.
    @Test("a background session is refused before anything is sent")
    func background() async throws {
        let configuration = configuration { $0.identifier = "uploads" }
        let session = URLSession(configuration: configuration)
        defer { session.invalidateAndCancel() }
        let url = try #require(URL(string: "http://127.0.0.1:1"))
        for transport in [URLSessionTransport(configuration: configuration), URLSessionTransport(session: session)] {
            let error = try await Call(url, transport: transport).failure()
            #expect("\(error)".hasSuffix("a transport can't use a background session: uploads"), "\(error)")
            #expect(error.reason.name == "invalidRequest")
        }
    }
    #endif

    @Test("a response is not kept in the cache of a session that a transport was given")
    func cachedBySession() async throws {
        let url = try #require(URL(string: "http://echo.invalid/"))
        let session = URLSession(configuration: .ephemeral)
        defer { session.invalidateAndCancel() }
        let response = CachedURLResponse(
            response: URLResponse(url: url, mimeType: nil, expectedContentLength: 0, textEncodingName: nil),
            data: Data())
        let kept = await withCheckedContinuation { continuation in
            SessionDelegate().urlSession(session, dataTask: session.dataTask(with: url), willCacheResponse: response) {
                continuation.resume(returning: $0 != nil)
            }
        }
        #expect(!kept)
    }
}
