import ArgumentParser
import ClientGenerator
import Diagnostics
import Files
import OutputFolder

struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes out the templates that are built in.",
        discussion: """
            Example:
              apus templates eject Templates
            """,
        subcommands: [Eject.self])
}

struct Eject: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the built-in packs into a folder, to change a template there.",
        discussion: """
            Example:
              apus templates eject Templates

            Then '--templates Templates' of 'apus generate --spec …', or 'templates: Templates' in apus.yml, uses what \
            is there; delete what you don't change, and it stays built in.
            """)

    @Argument(help: .init("The folder to write into.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func run() throws {
        let stopwatch = Stopwatch()
        let report = Report(options: reporting)
        let plan = report.collect { diagnostics throws(SpecError) in try eject() }
        if let plan { report.summarize("\(folder): \(plan.summary) (\(stopwatch.seconds))") }
        try report.finish()
    }

    private func eject() throws(SpecError) -> WritePlan {
        var files: [RenderedFile] = []
        for pack in PackSource.builtInNames.compactMap(PackSource.builtIn) {
            for (name, file) in pack.files {
                // Built-in files have names that every file system takes.
                guard let path = try? RelativePath("\(pack.name)/\(name)") else { continue }
                files.append(RenderedFile(path: path, contents: Array(file.text.utf8)))
            }
        }
        let output = OutputFolder(folder)
        if let edited = try output.plan(files).edited.first {
            let path = edited.description.asPath(in: folder)
            throw SpecError(
                Diagnostic(
                    .error, FilesCode.output, "'\(path)' was changed; delete it to get the built-in text again", at: nil
                ))
        }
        return try output.write(files)
    }
}
