import ApusRuntime
import Foundation
import Testing

private struct Sort: OpenEnum {
    static let nameDown = Self(rawValue: "name:desc")

    static let allKnownValues: [Self] = [.nameDown]
    var rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
}

private struct Filter: Encodable, Sendable {
    var name: String?
    var ages: [Int]
    var inner: Inner?

    struct Inner: Encodable, Sendable {
        var x: Double
    }
}

@Suite("Parameters")
struct ParameterTests {
    private var request: Request<Void, UndocumentedBody> {
        Request(APIClient(server: URL(filePath: "/")), .get, "/")
    }

    private func error(of request: Request<Void, UndocumentedBody>) async -> String {
        do {
            try await request.send()
            return "no error"
        } catch {
            guard case .invalidRequest(let problem) = error.reason else { return "\(error)" }
            return problem.description
        }
    }

    @Test("values of every type have a text without locale")
    func types() throws {
        #expect(request.query("q", true).query == ["q=true"])
        #expect(request.query("q", -5).query == ["q=-5"])
        #expect(request.query("q", Int64.max).query == ["q=9223372036854775807"])
        #expect(request.query("q", 1234567.5).query == ["q=1234567.5"])
        #expect(request.query("q", Float(0.1)).query == ["q=0.1"])
        #expect(request.query("q", Decimal(string: "0.10")).query == ["q=0.1"])
        #expect(request.query("q", Sort.nameDown).query == ["q=name%3Adesc"])
        #expect(request.query("q", CalendarDate("2026-11-23")).query == ["q=2026-11-23"])
        #expect(request.query("q", Date(timeIntervalSince1970: 0)).query == ["q=1970-01-01T00%3A00%3A00Z"])
        #expect(request.query("q", Data([255])).query == ["q=%2Fw%3D%3D"])
        #expect(
            request.query("q", UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")).query
                == ["q=e621e1f8-c36c-495a-93fc-0c247a3e6e5f"])
        #expect(request.query("q", URL(string: "a:b")).query == ["q=a%3Ab"])
        #expect(request.query("q", JSONValue.null).query == ["q="])
    }

    @Test("nil is left out, in the value and in its elements and members")
    func absence() {
        let nothing: String? = nil
        #expect(request.query("q", nothing).header("h", nothing).cookie("c", nothing).query.isEmpty)
        #expect(request.query("q", ["a", nil, "b"]).query == ["q=a", "q=b"])
        #expect(request.query("q", [String]()).query.isEmpty)
        #expect(request.query("q", Filter(ages: [1])).query == ["ages=[1]".replacing("[1]", with: "%5B1%5D")])
    }

    @Test("names and values are percent-encoded by RFC 3986's unreserved characters")
    func encoding() {
        #expect(
            request.query("a b&=", "é/?#[]@!$&'()*+,;= %").query
                == ["a%20b%26%3D=%C3%A9%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%20%25"])
        #expect(request.query("q", "a-Z_0.9~").query == ["q=a-Z_0.9~"])
    }

    @Test("allowReserved lets reserved characters and triples pass, but not what a query cannot hold")
    func allowReserved() {
        #expect(
            request.query("q", "a/b?c:d@e!$&'()*+,;=%41% é#[]", allowReserved: true).query
                == ["q=a/b?c:d@e!$&'()*+,;=%41%25%20%C3%A9%23%5B%5D"])
    }

    @Test("deep objects go as deep as the value; elements of an array repeat the name")
    func deep() {
        let filter = Filter(name: "x y", ages: [1, 2], inner: .init(x: 0.5))
        #expect(
            request.query("f", filter, style: .deepObject).query
                == ["f%5Bname%5D=x%20y", "f%5Bages%5D=1", "f%5Bages%5D=2", "f%5Binner%5D%5Bx%5D=0.5"])
    }

    @Test("a parameter with JSON content is JSON text")
    func json() {
        let query = request.query("q", ["$in": ["a", "b"]], as: .json).query
        #expect(request.cookie("c", [1], as: .json).cookies == ["c=%5B1%5D"])
        #expect(query == ["q=%7B%22%24in%22%3A%5B%22a%22%2C%22b%22%5D%7D"])
        #expect(
            request.header("X-Filter", ["b": 1, "a": 2], as: .json).headers[HTTPField.Name("X-Filter")!]
                == #"{"a":2,"b":1}"#)
    }

    @Test("a parameter with another content is text, or a form in the value")
    func otherContent() {
        #expect(request.query("q", "$.a[0]", as: .text).query == ["q=%24.a%5B0%5D"])
        #expect(request.query("q", ["a": "b c"], as: .form()).query == ["q=a%3Db%2Bc"])
    }

    @Test("a query string is the whole query: a form, JSON or text, beside nothing but other parameters")
    func queryStrings() async {
        let nothing: String? = nil
        #expect(request.querystring("f", nothing, as: .form()).query.isEmpty)
        let filter = ["a": ["x y", "ü"], "b": ["1", "2"]]
        #expect(
            request.querystring("f", filter, as: .form(styles: ["b": .style(.form, explode: false)])).query
                == ["a=x+y", "a=%C3%BC", "b=1,2"])
        #expect(request.querystring("f", ["a": 1], as: .json).query == ["%7B%22a%22%3A1%7D"])
        #expect(request.querystring("f", "$.a[?@.b==1]", as: .text).query == ["%24.a%5B%3F%40.b%3D%3D1%5D"])
        #expect(
            await error(of: request.querystring("f", [1], as: .form()))
                == "query string: a form needs an object with a property for each field")
    }

    @Test("a cookie in the style 'cookie' is sent as it is, unless it would end the cookie")
    func cookies() async {
        #expect(request.cookie("a b", "x=y, %z", style: .cookie).cookies == ["a b=x=y, %z"])
        #expect(request.cookie("c", ["a", "b"], style: .cookie).cookies == ["c=a", "c=b"])
        #expect(request.cookie("c", ["a", "b"], style: .cookie, explode: false).cookies == ["c=a,b"])
        #expect(request.cookie("c", ["b": 1, "a": 2], style: .cookie).cookies == ["a=2", "b=1"])
        for value in ["a; b=c", "a\r\nX: y", "a\u{7F}"] {
            #expect(
                await error(of: request.cookie("c", value, style: .cookie))
                    == "cookie c: the value has a ';' or a control character")
        }
    }

    @Test("members of a dictionary come in the order of their names")
    func dictionaries() {
        let values = Dictionary(uniqueKeysWithValues: "hgfedcba".map { (String($0), 1) })
        #expect(request.query("q", values, explode: false).query == ["q=a,1,b,1,c,1,d,1,e,1,f,1,g,1,h,1"])
    }

    @Test("a header parameter replaces an earlier one; a value with a line break is an error")
    func headers() async {
        #expect(request.header("X-A", 1).header("x-a", 2).headers[HTTPField.Name("X-A")!] == "2")
        #expect(await error(of: request.header("X-A", "a\r\nX-B: c")).contains("X-A"))
        #expect(await error(of: request.header("not a name", "x")).contains("not a name"))
    }

    @Test("a value that cannot be encoded is an error with the parameter's name, and nothing is sent")
    func failure() async {
        #expect(await error(of: request.query("size", Double.nan)) == "query parameter size: nan is not a JSON number")
        #expect(
            await error(of: request.query("filter", Filter(ages: [], inner: .init(x: .infinity)))).contains("inner.x"))
    }
}

@Suite("Paths")
struct RequestPathTests {
    @Test("an interpolated value stays in its segment, whatever is in it")
    func values() {
        let id = "a/b?c#d%e f é 🦆"
        let path: RequestPath = "/things/\(id)/parts"
        #expect(path.description == "/things/a%2Fb%3Fc%23d%25e%20f%20%C3%A9%20%F0%9F%A6%86/parts")
    }

    @Test("reserved characters of a value stay where it may have them, but none that ends the segment")
    func reserved() {
        let path: RequestPath = "/things/\("a:b,c/d?e#f%41 ", allowReserved: true)/parts"
        #expect(path.description == "/things/a:b,c%2Fd%3Fe%23f%41%20/parts")
        let matrix: RequestPath = "/\(["a;b"], style: .matrix, allowReserved: true, name: "n")"
        #expect(matrix.description == "/;n=a;b")
    }

    @Test("a path in a path goes in as it is")
    func paths() {
        let parent: RequestPath = "/a/\("x y")"
        let child: RequestPath = "\(parent)/b/\(5)/\(UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")!)"
        #expect(child.description == "/a/x%20y/b/5/e621e1f8-c36c-495a-93fc-0c247a3e6e5f")
    }

    @Test("the document's own text of a path is made fit for a URL")
    func literals() {
        let path: RequestPath = "/a b/{x}/c?d#e/%41/@me:x"
        #expect(path.description == "/a%20b/%7Bx%7D/c%3Fd%23e/%41/@me:x")
    }

    @Test("a value that would reach another endpoint is an error, and nothing is sent", arguments: ["", ".", ".."])
    func otherEndpoint(_ id: String) async {
        let parent: RequestPath = "/things/\(id)"
        let request = Request<Void, UndocumentedBody>(APIClient(server: URL(filePath: "/")), .delete, "\(parent)/parts")
        do {
            try await request.send()
            Issue.record("sent")
        } catch {
            guard case .invalidRequest = error.reason else {
                Issue.record(error)
                return
            }
            #expect(error.description.contains("would reach another endpoint"))
        }
    }

    @Test("dots in a longer value are kept", arguments: ["...", "a.b", ".a"])
    func dots(_ id: String) throws {
        let request = Request<Void, UndocumentedBody>(
            APIClient(server: try #require(URL(string: "https://a.b"))), .get, "/\(id)")
        #expect(request.description == "GET https://a.b/\(id)")
    }
}
