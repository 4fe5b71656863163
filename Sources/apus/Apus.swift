import ArgumentParser

/// The command line: reads an OpenAPI document and writes a Swift client for it.
@main
struct Apus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apus",
        abstract: "Writes a Swift client from an OpenAPI document.",
        discussion: """
            Example:
              apus generate --spec shop.yml --output Shop --module ShopAPI

            The exit status is 0 on success, 1 when a document has errors or check finds a difference, and 64 when \
            the command line or apus.yml is wrong.
            """,
        version: toolVersion,
        subcommands: [
            Init.self, Generate.self, Check.self, Diff.self, Validate.self, Resolve.self, OverlayCommand.self,
            Model.self, Templates.self,
        ])

    static func main() {
        main(Array(processArguments().dropFirst()))
    }
}
