import ArgumentParser
import ClientGenerator
import Diagnostics
import Files
import OutputFolder
import Templating

struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the built-in templates, and lists what templates may print.",
        discussion: """
            Examples:
              apus templates eject Templates
              apus templates keys swift-client
            """,
        subcommands: [Eject.self, Keys.self])
}

struct Eject: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the built-in template packs into a folder, where you can change them.",
        discussion: """
            Example:
              apus templates eject Templates

            To use the folder, name it in apus.yml as 'templates', or with --templates. Delete the files that you \
            don't change: the built-in ones are used instead.
            """)

    @Argument(help: .init("The folder to write into.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup(title: "Diagnostics") var reporting: ReportOptions

    func validate() throws {
        if folder.isEmpty { throw ValidationError("The folder needs a path.") }
    }

    func run() throws {
        let stopwatch = Stopwatch()
        let report = Report(options: reporting)
        let plan = report.collect { diagnostics throws(SpecError) in try eject(diagnostics) }
        if let plan { report.say(.templates(folder, plan, stopwatch)) }
        try report.finish()
    }

    private func eject(_ diagnostics: Diagnostics) throws(SpecError) -> WritePlan {
        var files: [RenderedFile] = []
        for pack in PackSource.builtIn {
            for (name, file) in pack.files {
                // Never skipped: the built-in files have names that every file system allows.
                guard let path = try? RelativePath("\(pack.name)/\(name)") else { continue }
                files.append(RenderedFile(path: path, contents: Array(file.text.utf8)))
            }
        }
        let output = OutputFolder(folder)
        if let edited = try output.plan(files).edited.first {
            let path = edited.description.asPath(in: folder)
            throw SpecError(
                Diagnostic(
                    FilesCode.output, "'\(path)' was changed: delete it to get the built-in text back", at: nil)
            )
        }
        let plan = try output.write(files)
        diagnostics.warn(of: plan, in: folder)
        return plan
    }
}
