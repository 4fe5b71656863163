import ArgumentParser
import Diagnostics

/// The diagnostics of a run.
///
/// Text is printed at once; other formats are one document for the whole run, which ``finish()`` prints.
final class Report {
    private let options: ReportOptions
    private let machineStream: StandardStream
    private var files = SourceFiles()
    /// All of them, also notes that aren't printed.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter result: The stream that the command writes its own result to, if it has one: what is for programs
    ///   goes to the other stream.
    init(options: ReportOptions, result: StandardStream? = nil) {
        self.options = options
        machineStream = result == .output ? .error : .output
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Whether the run fails for what was found.
    private var isFailure: Bool { diagnostics.contains { $0.severity.fails(isStrict: options.strict) } }

    /// Runs a step and adds its diagnostics; an error that ends it comes last, and the result is `nil`.
    func collect<Result>(
        _ policy: SeverityPolicy = SeverityPolicy(), from body: (Diagnostics) throws(SpecError) -> Result
    ) -> Result? {
        let found = Diagnostics()
        do {
            let result = try body(found)
            add(policy.apply(to: found.all).inDocumentOrder)
            return result
        } catch {
            add(policy.apply(to: found.all).inDocumentOrder + [error.diagnostic])
            return nil
        }
    }

    /// Adds the diagnostics of one document.
    func add(_ found: [Diagnostic]) {
        diagnostics += found
        guard options.diagnostics == .text else { return }
        let found = printed(found)
        let folded = options.unfolded ? found.map { FoldedDiagnostic(first: $0) } : FoldedDiagnostic.fold(found)
        var report = TextReport(isColored: options.isColored(for: .error), files: files)
        for fold in folded { report.append(fold) }
        report.finish()
        files = report.files
        StandardStream.error.write(report.text)
    }

    /// Those that the options ask for.
    private func printed(_ found: [Diagnostic]) -> [Diagnostic] {
        options.notes ? found : found.filter { $0.severity != .note }
    }

    /// Says in one line what was done.
    ///
    /// A line on the stream that carries a document for programs would break it, so it is left out there.
    func say(_ line: RunLine) {
        if options.diagnostics != .text, machineStream == .error { return }
        StandardStream.error.write(TerminalText(line.text).text + "\n")
    }

    /// Says how many diagnostics of a document there are of each code, for people: unless there is one, which was
    /// printed.
    func sayCodes(of found: some Collection<Diagnostic>) {
        guard options.diagnostics == .text, found.count > 1 || printed(Array(found)).isEmpty else { return }
        RunLine.codes(found, hidesNotes: !options.notes).forEach(say)
    }

    /// Ends the run: prints the document for programs, if one is asked for.
    ///
    /// - Throws: `failure`, when there was an error, or a warning where these fail the run.
    func finish(failure: ExitCode = .failure) throws {
        let found = printed(diagnostics)
        switch options.diagnostics {
        case .text: break
        case .json: machineStream.write(JSONReport(found).text)
        case .sarif: machineStream.write(SARIFReport(found).text)
        case .junit: machineStream.write(JUnitReport(found, isStrict: options.strict).text)
        case .github: machineStream.write(GitHubReport(found).text)
        }
        if isFailure { throw failure }
    }
}

extension Diagnostic.Severity {
    /// Whether one diagnostic of this severity fails a run.
    func fails(isStrict: Bool) -> Bool {
        switch self {
        case .error: true
        case .warning: isStrict
        case .note: false
        }
    }
}
