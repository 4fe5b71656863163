import APIDiff
import APIModel
import ClientGenerator
import Diagnostics
import Files
import SpecLoader

/// What an argument of `apus diff` names.
enum DiffState: Hashable {
    case workingTree
    case revision(String)
    case file(String)

    /// Standard input, or a file, if there is one at this path, or else a revision.
    init(_ text: String) {
        self = text.isStandardInput || fileExists(text) && !Disk.isFolder(text) ? .file(text) : .revision(text)
    }

    var isFile: Bool { if case .file = self { true } else { false } }

    /// What reports call it.
    var words: String {
        switch self {
        case .workingTree: "working tree"
        case .revision(let name): name
        case .file(let path): path.isStandardInput ? SpecDocument.standardInputName : path
        }
    }
}

/// A client as it is in one state: what its API is, and what callers of its generated code see.
struct ClientState {
    let client: ClientConfiguration
    let api: API
    /// `nil` when none of the client's packs writes Swift.
    let interface: SwiftInterface?

    /// - Throws: `SpecError` for what can't be read or generated.
    init(reading client: ClientConfiguration, options: LoadOptions, diagnostics: Diagnostics) throws(SpecError) {
        self.client = client
        api = try SpecReading(of: client, options: options).api(diagnostics)
        var generator = client.generatorOptions(fileCount: nil)
        // Users of a client that isn't public see the same declarations as users of a public one.
        generator.access = ClientConfiguration.Access.public.rawValue
        let generated = try generateClient(from: api, options: generator, diagnostics: Diagnostics())
        let sources = generated.files.filter { $0.path.description.hasSuffix(".swift") }
        interface =
            sources.isEmpty
            ? nil : SwiftInterface(files: sources.map(\.text), names: DirectedNames(generated.typeNames, of: api))
    }
}
