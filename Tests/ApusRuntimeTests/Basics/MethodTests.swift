@testable import ApusRuntime
import Testing

@Suite("Methods")
struct MethodTests {
    @Test("a method without a constant has its name, and is safe where its standard says so")
    func names() {
        #expect(HTTPRequest.Method.named("LOCK").rawValue == "LOCK")
        #expect(HTTPRequest.Method.named("GET") == .get)
        for method in [HTTPRequest.Method.named("QUERY"), .named("PROPFIND"), .named("REPORT"), .named("SEARCH")] {
            #expect(method.isSafe && method.isIdempotent)
        }
        for method in [HTTPRequest.Method.named("LOCK"), .named("query"), .patch] {
            #expect(!method.isSafe && !method.isIdempotent)
        }
    }
}
