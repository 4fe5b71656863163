import APIModel
import Diagnostics
import Files
import Templating

/// The files of a client, before they are written.
public struct GeneratedClient: Sendable {
    /// Sorted by path.
    package let files: [RenderedFile]
    public let operationCount: Int
    public let typeCount: Int
    fileprivate let layout: ClientLayout

    /// What the declared types of each schema are called from the module's top: one that is the same in both directions
    /// has the same name for both, and another has the names of those that there are.
    public var typeNames: [TypeID: [Direction: String]] {
        let (graph, names) = (layout.types.graph, layout.types.names)
        var all: [TypeID: [Direction: String]] = [:]
        for id in graph.declared {
            guard let name = names[id]?.templateText else { continue }
            let directions = graph.direction(of: id).map { [$0] } ?? [.request, .response]
            for direction in directions { all[id.schema, default: [:]][direction] = name }
        }
        return all
    }
}

/// Generates the client of an API: first its names, then what it declares, then the views of that, then text.
///
/// - Throws: `SpecError` for options that can't be followed and for templates that use names that don't exist.
public func generateClient(
    from api: API, options: GeneratorOptions, diagnostics: Diagnostics
) throws(SpecError) -> GeneratedClient {
    let client = try UnrenderedClient(of: api, options: options, diagnostics: diagnostics)
    var files = try client.packs.render(client.subjects)
    if let count = options.fileCount { files = try files.distributed(over: count) }
    return GeneratedClient(
        files: files, operationCount: client.operationCount, typeCount: client.typeCount, layout: client.layout)
}

/// A client as templates see it: what they may print, and the packs that they are in.
package struct UnrenderedClient {
    package let subjects: [TemplateSubject]
    package let packs: [TemplatePack]
    let operationCount: Int
    let typeCount: Int
    let layout: ClientLayout

    /// - Throws: `SpecError` for options that can't be followed and for templates that use names that don't exist.
    package init(of api: API, options: GeneratorOptions, diagnostics: Diagnostics) throws(SpecError) {
        let settings = try ClientSettings(options, for: api, diagnostics: diagnostics)
        // Templates need no document: they are compiled while names are found.
        let (views, loadedPacks) = concurrently(
            {
                let analysis = APIAnalysis(settings.api, naming: settings.operations, ownTypes: settings.ownTypes)
                let names = ClientNames(analysis, options: settings.names)
                let layout = ClientLayout(analysis, names: names, client: settings.names.client)
                let views = ClientViews(
                    layout, of: analysis.api, module: settings.names.module, modifiers: settings.modifiers)
                return (analysis: analysis, layout: layout, subjects: views.subjects)
            }, beside: { loadPacks(options) })

        layout = views.layout
        subjects = views.subjects
        loadedPacks.said.forEach(diagnostics.report)
        packs = try loadedPacks.packs.get()
        operationCount = views.analysis.operations.count
        typeCount = views.analysis.declared.count
    }
}

/// The packs that the options name, and what was said about them.
private func loadPacks(_ options: GeneratorOptions) -> (packs: Result<[TemplatePack], SpecError>, said: [Diagnostic]) {
    let diagnostics = Diagnostics()
    let packs = Result { () throws(SpecError) in try loadPacks(options, diagnostics) }
    return (packs, diagnostics.all)
}

private func loadPacks(_ options: GeneratorOptions, _ diagnostics: Diagnostics) throws(SpecError) -> [TemplatePack] {
    let folder = try options.userTemplates()
    let results = concurrentMap(options.packs) { name -> (pack: Result<TemplatePack, SpecError>, said: [Diagnostic]) in
        let diagnostics = Diagnostics()
        let pack = Result { () throws(SpecError) in
            try TemplatePack(client: name, overriddenBy: folder, diagnostics: diagnostics)
        }
        return (pack, diagnostics.all)
    }
    var packs: [TemplatePack] = []
    for (pack, said) in results {
        said.forEach(diagnostics.report)
        packs.append(try pack.get())
    }
    return packs
}
