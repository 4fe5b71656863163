import ArgumentParser
import ClientGenerator
import Diagnostics
import Templating

struct Keys: ParsableCommand {
    enum Format: String, DescribedChoice {
        case text, markdown

        var meaning: String {
            switch self {
            case .text: "For a terminal; the default."
            case .markdown: "For a page."
            }
        }
    }

    static let configuration = CommandConfiguration(
        abstract: "Prints the names and blocks of each template of a pack.",
        discussion: """
            Examples:
              apus templates keys
              apus templates keys swift-client

            A name is a value, a flag, a view that has names itself, or a list of values or views. For each template \
            there are the views whose names it may use anywhere, and the blocks that a template in its place may \
            replace. The names of all views follow. The list goes to standard output.
            """)

    @Argument(
        help: .init(
            "A built-in pack or the folder of one of yours. (default: all built-in packs)", valueName: "pack"),
        completion: .directory)
    var pack: String?

    @Option(help: .init("The format of the list.", valueName: "format"))
    var format: Format = .text

    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if pack?.isEmpty == true { throw ValidationError("The pack needs a name or a path.") }
    }

    func run() throws {
        let report = Report(options: reporting, result: .output)
        let packs = report.collect { diagnostics throws(SpecError) -> [TemplatePack] in
            var packs: [TemplatePack] = []
            for name in pack.map({ [$0] }) ?? PackSource.builtIn.map(\.name) {
                packs.append(try TemplatePack(client: name, diagnostics: diagnostics))
            }
            return packs
        }
        if let packs {
            let table = KeyTable(packs)
            StandardStream.output.write(format == .text ? table.text : table.markdown)
        }
        try report.finish()
    }
}
