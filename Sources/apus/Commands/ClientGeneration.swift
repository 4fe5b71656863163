import APIModel
import SpecLoader

/// The way of one client from its document to its files.
struct ClientGeneration {
    let client: ClientConfiguration
    let options: LoadOptions

    /// Writes the client; what there is to say goes to the report, and at last a line that says what was done.
    func run(reportingTo report: Report) {
        let stopwatch = Stopwatch()
        let earlier = report.diagnostics.count
        let done: String? =
            report.collect(client.severities) { diagnostics throws(SpecError) in
                try written(diagnostics)
            } ?? nil
        let found = report.diagnostics[earlier...].severities
        report.summarize("\(client.module): \(done ?? "nothing written; \(found)") (\(stopwatch.seconds))")
    }

    /// What was done, or `nil` when errors that didn't end the reading forbid to write.
    private func written(_ diagnostics: Diagnostics) throws(SpecError) -> String? {
        let reading = SpecReading(path: client.spec, overlays: client.overlays, options: options)
        _ = try reading.document(diagnostics)
        return nil
    }
}
