import ClientGenerator
import Testing

@Suite("Whether a client needs the document's examples")
struct RenderedExamplesTests {
    @Test(
        "only where a pack renders them",
        arguments: [
            (["swift-client", "markdown"], false), (["swift-client", "swift-tests"], true), (["swift-tests"], true),
            ([], false),
        ])
    func packs(packs: [String], rendersExamples: Bool) {
        #expect(GeneratorOptions(module: "TestAPI", packs: packs).rendersExamples == rendersExamples)
    }

    @Test("a pack that can't be read renders none: generating says what is wrong with it")
    func unreadable() {
        #expect(!GeneratorOptions(module: "TestAPI", packs: ["nowhere"]).rendersExamples)
    }
}
