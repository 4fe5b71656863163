import ApusRuntime
import Foundation
import Testing

private struct Page: Codable, Hashable, Sendable {
    var items: [Int]?
    var total: Int64?
    var next: String?
}

private struct Problem: Codable, Hashable, Sendable {
    var message: String
}

@Suite("Lists in pages", .timeLimit(.minutes(1)))
struct PaginationTests {
    private typealias List = PagedRequest<Page, Problem, Int>

    private func request(_ server: PageServer, _ path: RequestPath = "/list") -> Request<Page, Problem> {
        Request(APIClient(server: URL(string: "https://a.b/v1")!, transport: server), .get, path)
    }

    private func numbered(_ server: PageServer, first: Int = 0, page: Int? = nil) -> List {
        request(server).query("page", page).query("perPage", 100).query("q", "x")
            .paged(.page("page", first: first, total: { $0.total }), items: { $0.items })
    }

    private func all(_ list: List) async throws -> [Int] {
        var items: [Int] = []
        for try await item in list.items() { items.append(item) }
        return items
    }

    // MARK: By number

    @Test("a total count ends a list of 250 after three requests", arguments: [0, 1])
    func total(first: Int) async throws {
        let server = PageServer { query in
            let page = (query["page"].flatMap(Int.init) ?? first) - first
            return .page(Array((0..<250).dropFirst(page * 100).prefix(100)), total: 250)
        }
        #expect(try await all(numbered(server, first: first)) == Array(0..<250))
        #expect(
            server.targets == [
                "/v1/list?perPage=100&q=x", "/v1/list?perPage=100&q=x&page=\(first + 1)",
                "/v1/list?perPage=100&q=x&page=\(first + 2)",
            ])
    }

    @Test("a total that the pages fill exactly asks for no empty page")
    func exactTotal() async throws {
        let server = PageServer { query in .page([1, 2], total: query["page"] == nil ? 4 : 4) }
        #expect(try await all(numbered(server)) == [1, 2, 1, 2])
        #expect(server.targets.count == 2)
    }

    @Test("a list that starts at a later page keeps the parameter's place, and counts what it skipped")
    func laterPage() async throws {
        let server = PageServer { query in
            let page = query["page"].flatMap(Int.init) ?? 0
            return .page(Array((0..<400).dropFirst(page * 100).prefix(100)), total: 400)
        }
        #expect(try await all(numbered(server, page: 2)) == Array(200..<400))
        #expect(server.targets == ["/v1/list?page=2&perPage=100&q=x", "/v1/list?page=3&perPage=100&q=x"])
    }

    @Test("without a total a page that is shorter than the ones before is the last")
    func shortPage() async throws {
        let server = PageServer { query in
            let page = query["page"].flatMap(Int.init) ?? 0
            return .page(Array((0..<250).dropFirst(page * 100).prefix(100)))
        }
        #expect(try await all(numbered(server)).count == 250)
        #expect(server.targets.count == 3)
    }

    @Test("a server that gives less than what was asked for loses nothing")
    func cappedPages() async throws {
        let server = PageServer { query in
            let page = query["page"].flatMap(Int.init) ?? 0
            return .page(Array((0..<90).dropFirst(page * 30).prefix(30)))
        }
        #expect(try await all(numbered(server)) == Array(0..<90))
        #expect(server.targets.count == 4)
    }

    @Test("an empty page ends a list, whatever the total says; a page without a list is empty")
    func emptyPage() async throws {
        let empty = PageServer { _ in .page([], total: 7) }
        #expect(try await all(numbered(empty)) == [])
        #expect(empty.targets.count == 1)
        let none = PageServer { _ in .json(#"{"total":7}"#) }
        #expect(try await all(numbered(none)) == [])
        #expect(none.targets.count == 1)
    }

    @Test("a page number without a next one is the last", arguments: [Int.max, -3])
    func wildNumbers(page: Int) async throws {
        let server = PageServer { query in query["page"] == "\(page)" ? .page([1], total: 9) : .page([]) }
        #expect(try await all(numbered(server, page: page)) == [1])
    }

    // MARK: By offset

    @Test("an offset grows by what came, and ends with the total, or with a short page")
    func offset() async throws {
        for total in [Int64?.some(7), nil] {
            let server = PageServer { query in
                .page(Array((0..<7).dropFirst(query["offset"].flatMap(Int.init) ?? 0).prefix(3)), total: total)
            }
            let list = request(server).query("limit", 5).paged(
                .offset("offset", total: { $0.total }), items: { $0.items })
            #expect(try await all(list) == Array(0..<7))
            #expect(
                server.targets == [
                    "/v1/list?limit=5", "/v1/list?limit=5&offset=3", "/v1/list?limit=5&offset=6",
                ])
        }
    }

    // MARK: By cursor

    @Test("a cursor goes into the next request; an empty page with a cursor is not the end, an empty cursor is")
    func cursor() async throws {
        let server = PageServer { query in
            switch query["after"] {
            case nil: .page([1, 2], next: "a b/ü")
            case "a%20b%2F%C3%BC": .page([], next: "c")
            case "c": .page([3], next: "")
            default: .page([99])
            }
        }
        let list = request(server).paged(.cursor("after", next: { $0.next }), items: { $0.items })
        #expect(try await all(list) == [1, 2, 3])
        #expect(server.targets.last == "/v1/list?after=c")
    }

    @Test("a cursor that leads to the same page again ends the list")
    func sameCursor() async throws {
        let server = PageServer { query in .page([query["after"] == nil ? 1 : 2], next: "z") }
        let list = request(server).paged(.cursor("after", next: { $0.next }), items: { $0.items })
        #expect(try await all(list) == [1, 2])
    }

    // MARK: By link

    @Test(
        "a Link field's next target is followed as the server wrote it",
        arguments: [
            (#"<https://a.b/v1/list?page=2&q=%5Bx%5D>; rel="next""#, "/v1/list?page=2&q=%5Bx%5D"),
            (#"<https://A.b:443/v1/list?a=%20[1]#f>; rel=next"#, "/v1/list?a=%20%5B1%5D"),
            (#"</v1/a>; rel="first", </v1/b?x=1,2>; title="a, <b>; \" c"; rel="last NEXT""#, "/v1/b?x=1,2"),
            (#"<?page=2>;rel=next"#, "/v1/list?page=2"), (#"<more/2>; rel=next"#, "/v1/more/2"),
            (#"</other?page=2>; rel=next"#, "/other?page=2"), (#"<//a.b/v1/x>; rel=next"#, "/v1/x"),
        ])
    func link(_ field: String, _ target: String) async throws {
        let server = PageServer(targets: 1) { _ in .page([1], link: field) }
        let list = request(server).query("q", "x").paged(.link, items: { $0.items })
        #expect(try await all(list) == [1, 2])
        #expect(server.targets == ["/v1/list?q=x", target])
    }

    @Test("pages that lead in a circle end with an error, by link and by cursor", arguments: [2, 3, 7])
    func circle(length: Int) async throws {
        // The first page is outside of the circle.
        @Sendable func next(_ query: [String: String]) -> Int { (Int(query["p"] ?? "") ?? 0) % length + 1 }
        let links = PageServer { .page([1], link: "</v1/list?p=\(next($0))>; rel=next") }
        let cursors = PageServer { .page([1], next: "\(next($0))") }
        let lists: [(PageServer, List)] = [
            (links, request(links).paged(.link, items: { $0.items })),
            (cursors, request(cursors).paged(.cursor("p", next: { $0.next }), items: { $0.items })),
        ]
        for (server, list) in lists {
            let error = await #expect(throws: RequestError<Problem>.self) { _ = try await all(list) }
            #expect(error?.description.contains("the next page is one that came before") == true)
            #expect(server.requests.count <= 1 + 4 * length)
        }
    }

    @Test(
        "no next link, no next page",
        arguments: [
            #"</v1/list?page=0>; rel="prev""#, #"</x>; rel="nextone""#, #"</x>; rel=next; anchor="/y""#, "", "<",
            "</x>;",
            #"</x>; rel="prev"; rel="next""#, "</v1/list>; rel=next",
        ])
    func noLink(_ field: String) async throws {
        let server = PageServer(targets: 1) { _ in .page([1], link: field) }
        #expect(try await all(request(server).paged(.link, items: { $0.items })) == [1])
        #expect(server.targets.count == 1)
    }

    @Test(
        "a page on another server is requested without credentials and header fields of one's own",
        arguments: [
            ("https://evil.example/v1/list", "https://evil.example/v1/list"),
            ("https://a.b:8443/", "https://a.b:8443/"), ("//c.d/x?page=2", "https://c.d/x?page=2"),
            ("https://u:p@c.d/x", "https://c.d/x"),
        ])
    func otherServer(_ target: String, _ url: String) async throws {
        let server = PageServer(targets: 1) { _ in .page([1], link: "<\(target)>; rel=next") }
        var list = request(server).authentication(.bearer("s3cret")).header("X-Mine", "s3cret").cookie("c", "s3cret")
        list.client.headers = [.authorization: "s3cret", .acceptLanguage: "de"]
        #expect(try await all(list.paged(.link, items: { $0.items })) == [1, 2])
        let requests = server.requests
        #expect(requests[0].headerFields.contains { $0.value.contains("s3cret") })
        #expect(!requests[1].headerFields.contains { $0.value.contains("s3cret") })
        #expect(requests[1].headerFields[.acceptLanguage] == "de")
        #expect("\(requests[1].scheme ?? "")://\(requests[1].authority ?? "")\(requests[1].path ?? "")" == url)
    }

    @Test("what a server behind a proxy calls http stays https")
    func ownServerByHTTP() async throws {
        let server = PageServer(targets: 1) { _ in .page([1], link: "<http://a.b/v1/list?page=2>; rel=next") }
        let list = request(server).authentication(.bearer("s3cret")).paged(.link, items: { $0.items })
        #expect(try await all(list) == [1, 2])
        #expect(server.requests.map(\.scheme) == ["https", "https"])
        #expect(server.requests[1].headerFields[.authorization] == "Bearer s3cret")
    }

    @Test("a link to another server without TLS is an error, and nothing is sent there")
    func serverWithoutTLS() async throws {
        let server = PageServer(targets: 1) { _ in .page([1], link: "<http://evil.example/v1/list>; rel=next") }
        let error = try await #require(throws: RequestError<Problem>.self) {
            _ = try await all(request(server).paged(.link, items: { $0.items }))
        }
        guard case .invalidRequest(let problem) = error.reason else {
            Issue.record(error)
            return
        }
        #expect(problem.description == "the next page is on a server without TLS: http://evil.example")
        #expect(server.targets.count == 1)
    }

    @Test(
        "a page may have the URL of the next one in its body",
        arguments: [
            ("https://a.b/v1/list?page=2", "/v1/list?page=2"), ("?page=2", "/v1/list?page=2"),
            ("more?page=2", "/v1/more?page=2"),
        ])
    func linkInBody(_ target: String, _ path: String) async throws {
        let server = PageServer(targets: 1) { _ in .page([1], next: target) }
        let list = request(server).query("q", "x").paged(.link(next: { $0.next }), items: { $0.items })
        #expect(try await all(list) == [1, 2])
        #expect(server.targets == ["/v1/list?q=x", path])
    }

    // MARK: In the body

    private struct Filter: Encodable, Sendable {
        var limit = 2
        var paging: Paging?
    }

    private struct Paging: Encodable, Sendable {
        var offset: Int?
        var total = 9_007_199_254_740_993
    }

    private func filter(_ server: PageServer, _ body: RequestBody?) -> Request<Page, Problem> {
        Request(
            APIClient(server: URL(string: "https://a.b/v1")!, transport: server), .post, "/list", body: body)
    }

    @Test("a number in a JSON body names the page, at any depth; the rest of the body stays")
    func offsetInBody() async throws {
        for body in [
            RequestBody.json(Filter()), .json(Filter(paging: Paging())), .json(Filter(paging: Paging(offset: 0))),
        ] {
            let server = PageServer { _ in .page([1, 2], total: 6) }
            let list = filter(server, body).paged(
                .offset(.body("paging", "offset"), total: { $0.total }), items: { $0.items })
            #expect(try await all(list).count == 6)
            let last = try #require(server.bodies.last)
            #expect(last.contains(#""limit":2"#) && last.contains(#""offset":4"#))
            #expect(server.bodies.first?.contains("paging") == false || last.contains("9007199254740993"))
        }
    }

    @Test("a request without a body gets one for its second page")
    func noBody() async throws {
        let server = PageServer { _ in .page([1, 2], total: 4) }
        let list = filter(server, nil).paged(.page(.body("page"), first: 1, total: { $0.total }), items: { $0.items })
        #expect(try await all(list).count == 4)
        #expect(server.bodies == ["", #"{"page":2}"#])
        #expect(server.requests.last?.headerFields[.contentType] == "application/json")
    }

    @Test("a cursor goes into the body; the same one again ends the list")
    func cursorInBody() async throws {
        let server = PageServer { _ in .page([1], next: "z") }
        let list = filter(server, .json(Filter())).paged(
            .cursor(.body("after"), next: { $0.next }), items: { $0.items })
        #expect(try await all(list) == [1, 1])
        #expect(server.bodies.last == #"{"after":"z","limit":2}"#)
    }

    @Test(
        "a page that is named in JSON can't be named in another body: an error, not the end", arguments: [true, false])
    func otherBody(isForm: Bool) async throws {
        let server = PageServer { _ in .page([1, 2], total: 4) }
        let body = isForm ? RequestBody.form(Filter()) : .json(["paging": "x"])
        let list = filter(server, body).paged(
            .offset(.body("paging", "offset"), total: { $0.total }), items: { $0.items })
        let error = try await #require(throws: RequestError<Problem>.self) { _ = try await all(list) }
        guard case .invalidRequest = error.reason else {
            Issue.record(error)
            return
        }
        #expect(server.targets.count == 1)
    }

    @Test("a key in the query is sent once with each page, and in no text")
    func queryCredentials() async throws {
        let server = PageServer(targets: 1) { _ in
            .page([1], link: "</v1/list?page=2&key=s3cret&z=1>; rel=next")
        }
        let list = request(server).authentication(.apiKey("s3cret", name: "key", in: .query)).paged(.link) { $0.items }
        #expect(try await all(list) == [1, 2])
        #expect(server.targets == ["/v1/list?key=s3cret", "/v1/list?page=2&z=1&key=s3cret"])
        #expect(!list.description.contains("s3cret"))
    }

    // MARK: The sequences

    @Test(
        "nothing is sent before the first item, nor a page before its items are asked for; each iteration starts anew")
    func lazy() async throws {
        let server = PageServer { query in .page([1, 2], total: 100) }
        let items = numbered(server).items()
        #expect(server.targets.isEmpty)
        var iterator = items.makeAsyncIterator()
        _ = try await iterator.next()
        _ = try await iterator.next()
        #expect(server.targets.count == 1)
        _ = try await iterator.next()
        #expect(server.targets.count == 2)
        var other = items.makeAsyncIterator()
        _ = try await other.next()
        #expect(server.targets.last == server.targets.first)
        #expect(server.mostAtOnce == 1)
    }

    @Test("pages come whole; a failure is thrown after the pages before it, and then there is nothing")
    func failure() async throws {
        let server = PageServer { query in
            query["page"] == "2" ? .json(#"{"message":"no"}"#, status: 500) : .page([1, 2], total: 100)
        }
        var pages = numbered(server).pages().makeAsyncIterator()
        #expect(try await pages.next() == Page(items: [1, 2], total: 100))
        #expect(try await pages.next()?.items == [1, 2])
        let error = await #expect(throws: RequestError<Problem>.self) { try await pages.next() }
        #expect(error?.body == Problem(message: "no"))
        #expect(try await pages.next() == nil)
        #expect(server.targets.count == 3)
    }

    @Test("a cancelled task gets no more items, nor sends a request")
    func cancelled() async throws {
        let server = PageServer { _ in .page([1, 2, 3], total: 100) }
        let items = numbered(server).items()
        let task = Task { () -> (count: Int, isCancelled: Bool) in
            var count = 0
            do {
                for try await _ in items {
                    count += 1
                    withUnsafeCurrentTask { $0?.cancel() }
                }
                return (count, false)
            } catch {
                return (count, (error as? RequestError<Problem>)?.isCancelled == true)
            }
        }
        #expect(await task.value == (1, true))
        #expect(server.targets.count == 1)
    }

    @Test("a list takes every parameter that a request takes, in every style")
    func parameters() throws {
        func changed<R: RequestProtocol>(_ request: R) -> R {
            request.query("ids", [1, 2], style: .pipeDelimited).query("a", ["b": 1], style: .deepObject)
                .query("o", [1, 2], explode: false).query("r", "a/b", allowReserved: true)
                .query("j", ["k": 1], as: .json)
                .query("none", String?.none).header("X-A", ["m": 1], explode: true).header("X-J", [1, 2], as: .json)
                .cookie("c", [1, 2], explode: false).cookie("d", ["k": 1], as: .json)
        }
        let server = PageServer { _ in .page([]) }
        let list = changed(numbered(server)).request
        #expect(
            list.query == [
                "perPage=100", "q=x", "ids=1%7C2", "a%5Bb%5D=1", "o=1,2", "r=a/b", "j=%7B%22k%22%3A1%7D",
            ])
        #expect(list.headers[HTTPField.Name("X-A")!] == "m=1" && list.headers[HTTPField.Name("X-J")!] == "[1,2]")
        #expect(list.cookies == ["c=1,2", "d=%7B%22k%22%3A1%7D"])
        let single = changed(numbered(server).request)
        #expect(single.query == list.query && single.headers == list.headers && single.cookies == list.cookies)
    }

    @Test("a modifier of a list holds for the request of each page")
    func everyPage() async throws {
        let server = PageServer { query in query["page"] == nil ? .page([1], total: 2) : .page([2], total: 2) }
        let list = numbered(server).query("ids", [1, 2], style: .spaceDelimited).with { $0.query("z", 1) }
        #expect(try await all(list) == [1, 2])
        #expect(
            server.targets == [
                "/v1/list?perPage=100&q=x&ids=1%202&z=1", "/v1/list?perPage=100&q=x&ids=1%202&z=1&page=1",
            ])
    }

    @Test("a list is a request too: one page of it, changed, with its texts")
    func request() async throws {
        let server = PageServer { _ in .page([1], total: 9) }
        var list = numbered(server).timeout(.seconds(1)).header("X-A", "1").query("z", 2)
        list.client.idleTimeout = .seconds(2)
        #expect(list.client.timeout == .seconds(1) && list.client.idleTimeout == .seconds(2))
        #expect("\(list)" == "GET https://a.b/v1/list?perPage=100&q=x&z=2")
        #expect(list.curl.contains("--header 'X-A: 1'"))
        #expect(try await list.send() == Page(items: [1], total: 9))
        #expect(try await list.response().status == .ok)
        #expect(server.targets.count == 2)
    }
}
