import ArgumentParser
import Diagnostics

/// The diagnostics of a run.
///
/// Text is printed at once; JSON and SARIF are one document for the whole run, which ``finish()`` prints.
final class Report {
    private let options: ReportOptions
    private let machineStream: StandardStream
    private var files = SourceFiles()
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter result: The stream that the command writes its own result to, if it has one: JSON and SARIF go to
    ///   the other stream.
    init(options: ReportOptions, result: StandardStream? = nil) {
        self.options = options
        machineStream = result == .output ? .error : .output
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

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
        let folded = options.unfolded ? found.map { FoldedDiagnostic(first: $0) } : FoldedDiagnostic.fold(found)
        var report = TextReport(isColored: options.isColored(for: .error), files: files)
        for fold in folded { report.append(fold) }
        report.finish()
        files = report.files
        StandardStream.error.write(report.text)
    }

    /// Says in one line what was done.
    ///
    /// A line on the stream that carries JSON or SARIF would break it, so it is left out there.
    func say(_ line: RunLine) {
        if options.diagnostics != .text, machineStream == .error { return }
        StandardStream.error.write(TerminalText(line.text).text + "\n")
    }

    /// Ends the run: prints the JSON or SARIF document, if that is asked for.
    ///
    /// - Throws: `failure`, when there was an error.
    func finish(failure: ExitCode = .failure) throws {
        switch options.diagnostics {
        case .text: break
        case .json: machineStream.write(JSONReport(diagnostics).text)
        case .sarif: machineStream.write(SARIFReport(diagnostics).text)
        }
        if hasErrors { throw failure }
    }
}
