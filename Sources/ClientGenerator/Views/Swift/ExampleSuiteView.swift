import APIModel
import Templating

/// A suite of tests that decode and encode the document's examples, which `Templates/swift-tests/examples.mustache`
/// prints.
struct ExampleSuiteView: TemplateView {
    let module: SwiftIdentifier
    let access: Access
    let name: SwiftIdentifier
    let fileName: FileName
    let examples: [ExampleView]

    static let fields: Fields<ExampleSuiteView> = [
        .text("module", "The module's name.", \.module),
        .flag("isTestable", "Whether only `@testable` lets another module see the types.") { $0.access == .internal },
        .text("name", "The suite's name.", \.name),
        .text("fileName", "The name of its file, without extension.", \.fileName),
        .texts("imports", "The modules of the user's own types among the examples.") {
            $0.examples.map(\.type).modules.others.sorted()
        },
        .list("examples", "The examples, sorted by pointer.", \.examples),
    ]
}

/// One example.
struct ExampleView: TemplateView {
    let pointer: SwiftStringLiteral
    let type: SwiftTypeExpression
    let isText: Bool
    let json: SwiftRawJSON
    let undeclared: [SwiftStringLiteral]
    let ignoresNull: Bool

    static let fields: Fields<ExampleView> = [
        .text("pointer", "Where the document has the example.", \.pointer),
        .text("type", "The type that it is a value of.", \.type),
        .flag("isText", "Whether JSON has the value as another text than its Swift type by itself.", \.isText),
        .text("json", "The example as JSON.", \.json),
        .texts("undeclared", "Pointers to the keys that the type doesn't declare.", \.undeclared),
        .flag("hasUndeclared", "Whether there are such keys.") { !$0.undeclared.isEmpty },
        .flag("ignoresNull", "Whether the type doesn't tell `null` from a key that is absent.", \.ignoresNull),
    ]
}

// MARK: From the plan

extension ExampleSuiteView {
    init(_ suite: ExampleSuitePlan, module: SwiftIdentifier, access: Access, files: FileNames, keys: ExampleKeys) {
        self.init(
            module: module, access: access, name: suite.name, fileName: files[suite.name.name],
            examples: suite.tests.map { ExampleView($0, keys: keys) })
    }
}

extension ExampleView {
    fileprivate init(_ test: ExampleSuitePlan.Test, keys: ExampleKeys) {
        self.init(
            pointer: SwiftStringLiteral(test.example.pointer), type: test.type, isText: test.isText,
            json: SwiftRawJSON(test.example.value),
            undeclared: keys.findings(in: test.example).undeclared.sorted().map { SwiftStringLiteral($0) },
            ignoresNull: test.ignoresNull)
    }
}
