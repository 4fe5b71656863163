import APIModel
import Testing

@Suite("Path templates")
struct PathTemplateTests {
    private func steps(_ path: String) -> [String] { PathStep.steps(of: path).map(\.text) }

    @Test("a verb behind a colon is a step without a slash, and other colons are text")
    func verbs() {
        #expect(steps("/users/{id}:disable") == ["/users", "/{id}", ":disable"])
        #expect(steps("/users:batch-get/x") == ["/users", ":batch-get", "/x"])
        #expect(steps("/tiles/{x}:{y}") == ["/tiles", "/{x}:{y}"])
        #expect(steps("/tiles/{x}:{y}:draw") == ["/tiles", "/{x}:{y}", ":draw"])
        #expect(steps("/users/:id") == ["/users", "/:id"])
        #expect(steps("/at/10:30") == ["/at", "/10:30"])
        #expect(steps("/a/b:") == ["/a", "/b:"])
    }

    @Test("a slash at the end is no step, except of the root")
    func slashes() {
        #expect(steps("/flows/") == ["/flows"])
        #expect(steps("/") == ["/"])
        #expect(steps("/a//b/") == ["/a", "/", "/b"])
        #expect(PathTemplate("/flows/").hasTrailingSlash && PathTemplate("/flows/?a=1").hasTrailingSlash)
        #expect(!PathTemplate("/").hasTrailingSlash && !PathTemplate("/flows?a=/").hasTrailingSlash)
    }

    @Test("a query and a fragment belong to the last step, with their slashes and braces")
    func endings() {
        #expect(steps("/search?to=/a/b") == ["/search?to=/a/b"])
        #expect(steps("/flows/?a=1") == ["/flows?a=1"])
        #expect(PathSegment.segments(of: "/search?kind={kind}").flatMap(\.parameters).isEmpty)
        #expect(PathSegment.segments(of: "/{a?b}").flatMap(\.parameters) == ["a?b"])
        #expect(PathTemplate("/page#top").fragment == "top" && PathTemplate("/page?a=1#top").fragment == "top")
        #expect(PathTemplate("/page").fragment == nil)
    }

    @Test("the pairs of a query are fixed, and percent-decoded, or have a parameter as the value")
    func queries() {
        let template = PathTemplate("/s?a=1&b=%C3%BC%20x&c&d={e}&f=%ZZ#g=1")
        #expect(template.fixedQuery.map { "\($0.name)=\($0.value)" } == ["a=1", "b=ü x", "c=", "f=%ZZ"])
        #expect(template.queryParameters.map { "\($0.name)=\($0.parameter)" } == ["d=e"])
        #expect(PathTemplate("/s#a?b=1").query.isEmpty)
    }
}
