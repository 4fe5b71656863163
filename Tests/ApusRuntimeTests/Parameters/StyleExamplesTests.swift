import ApusRuntime
import Foundation
import Testing

private struct Color: Encodable, Sendable {
    var red = 100
    var green = 200
    var blue = 150

    enum CodingKeys: String, CodingKey {
        case red = "R"
        case green = "G"
        case blue = "B"
    }
}

private let array = ["blue", "black", "brown"]

/// OpenAPI 3.1.1 §4.8.12.6, "Style Examples": every row for the empty value, the string, the array and the object.
@Suite("The standard's style examples")
struct StyleExamplesTests {
    private func path(_ value: some Encodable, _ style: PathStyle, explode: Bool) -> String {
        let path: RequestPath = "\(value, style: style, explode: explode, name: "color")"
        return path.description
    }

    private func paths(_ style: PathStyle, explode: Bool) -> [String] {
        [
            path("", style, explode: explode), path("blue", style, explode: explode),
            path(array, style, explode: explode), path(Color(), style, explode: explode),
        ]
    }

    @Test("matrix")
    func matrix() {
        #expect(
            paths(.matrix, explode: false)
                == [";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"])
        #expect(
            paths(.matrix, explode: true)
                == [";color", ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"])
    }

    @Test("label")
    func label() {
        #expect(paths(.label, explode: false) == [".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"])
        #expect(paths(.label, explode: true) == [".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"])
    }

    @Test("simple, in a path and in a header field")
    func simple() {
        #expect(paths(.simple, explode: false) == ["", "blue", "blue,black,brown", "R,100,G,200,B,150"])
        #expect(paths(.simple, explode: true) == ["", "blue", "blue,black,brown", "R=100,G=200,B=150"])
        func headers(explode: Bool) -> [String?] {
            [
                request.header("color", "", explode: explode), request.header("color", "blue", explode: explode),
                request.header("color", array, explode: explode), request.header("color", Color(), explode: explode),
            ].map { $0.headers[color] }
        }
        #expect(headers(explode: false) == ["", "blue", "blue,black,brown", "R,100,G,200,B,150"])
        #expect(headers(explode: true) == ["", "blue", "blue,black,brown", "R=100,G=200,B=150"])
    }

    @Test("form, in a query")
    func form() {
        func queries(explode: Bool) -> [String] {
            [
                query("", .form, explode: explode), query("blue", .form, explode: explode),
                query(array, .form, explode: explode), query(Color(), .form, explode: explode),
            ]
        }
        #expect(
            queries(explode: false) == [
                "?color=", "?color=blue", "?color=blue,black,brown", "?color=R,100,G,200,B,150",
            ])
        #expect(
            queries(explode: true)
                == ["?color=", "?color=blue", "?color=blue&color=black&color=brown", "?R=100&G=200&B=150"])
    }

    @Test("spaceDelimited and pipeDelimited")
    func delimited() {
        #expect(query(array, .spaceDelimited, explode: false) == "?color=blue%20black%20brown")
        #expect(query(Color(), .spaceDelimited, explode: false) == "?color=R%20100%20G%20200%20B%20150")
        #expect(query(array, .pipeDelimited, explode: false) == "?color=blue%7Cblack%7Cbrown")
        #expect(request.query("color", array, style: .pipeDelimited).query == ["color=blue%7Cblack%7Cbrown"])
        #expect(query(Color(), .pipeDelimited, explode: false) == "?color=R%7C100%7CG%7C200%7CB%7C150")
    }

    @Test("tabDelimited, which is collectionFormat: tsv of Swagger 2.0")
    func tabs() {
        #expect(query(["a b", "c"], .tabDelimited, explode: false) == "?color=a%20b%09c")
        #expect(request.query("color", array, style: .tabDelimited).query == ["color=blue%09black%09brown"])
    }

    @Test("deepObject")
    func deepObject() {
        #expect(query(Color(), .deepObject, explode: true) == "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")
    }

    @Test("cookies are written in the form style")
    func cookies() {
        #expect(request.cookie("color", array, explode: false).cookies == ["color=blue,black,brown"])
        #expect(request.cookie("color", array).cookies == ["color=blue", "color=black", "color=brown"])
        #expect(request.cookie("color", Color()).cookies == ["R=100", "G=200", "B=150"])
    }

    private let color = HTTPField.Name("color") ?? .accept

    private var request: Request<Void, UndocumentedBody> {
        Request(APIClient(server: URL(filePath: "/")), .get, "/")
    }

    private func query(_ value: some Encodable, _ style: QueryStyle, explode: Bool) -> String {
        "?" + request.query("color", value, style: style, explode: explode).query.joined(separator: "&")
    }
}
