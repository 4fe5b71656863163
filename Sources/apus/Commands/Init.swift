import APIModel
import ArgumentParser
import ClientGenerator

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turns the working directory into a package with a client; changes no existing file.",
        discussion: """
            Examples:
              apus init --package https://example.com/apus
              apus init --package ../apus --spec petstore.yml
              apus init --package https://example.com/apus --server

            Writes apus.yml, Package.swift, a workflow for CI and a git hook, and generates the client. Without --spec \
            it uses the OpenAPI document in the folder, or writes an example. Existing files stay as they are; for an \
            existing Package.swift, the lines to add are printed. With --server the package also has a program whose \
            first line makes AsyncHTTPClient carry all requests, as servers on Linux need it.
            """)

    @Option(
        help: .init(
            "The package of apus. (default: the checkout that this binary was built in)", valueName: "URL or path"),
        completion: .directory)
    var package: String?

    @Option(
        help: .init("A branch of the package's repository. (default: the release of this version)", valueName: "name"))
    var branch: String?

    @Option(
        help: .init("The OpenAPI document, YAML or JSON.", valueName: "file"),
        completion: .file(extensions: ["yml", "yaml", "json"]))
    var spec: String?

    @Option(help: .init("The name of the Swift module. (default: made from the folder's name)", valueName: "name"))
    var module: String?

    @Option(help: .init("The name of the client type. (default: made from the module's name)", valueName: "name"))
    var client: String?

    @Flag(help: "Add the program of a server on Linux: its clients use AsyncHTTPClient (Swift 6.2 or later).")
    var server = false

    @OptionGroup(title: "Limits") var loading: LoadingOptions
    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if spec == "" { throw ValidationError("--spec needs a path.") }
        try ClientOptions.checkNames(module: module, client: client)
    }

    func run() throws {
        let report = Report(options: reporting, result: .output)
        let starting = PackageStart(
            source: try StarterPackage.Source(package, branch: branch), isServer: server, report: report)
        if fileExists(ConfigurationSearch.fileName) {
            if spec != nil || module != nil || client != nil {
                throw ValidationError(
                    "There is an apus.yml already: it decides on what --spec, --module and --client say.")
            }
        } else {
            let folder = SwiftIdentifier.type(from: [workingFolderName])
            let module =
                module.flatMap(SwiftIdentifier.init(validating:))
                ?? (folder.name.hasSuffix("API") ? folder : folder.appending("API"))
            let document = try spec ?? DocumentSearch(options: loading.loadOptions).document()
            starting.writeConfiguration(
                module: module, client: client.flatMap(SwiftIdentifier.init(validating:)), document: document,
                options: loading.loadOptions)
        }
        if !report.hasErrors { try starting.writeRest(options: loading.loadOptions) }
        try report.finish()
    }
}
