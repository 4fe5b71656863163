import Foundation

/// Prints the figures that the project promises; see "Speed and size" in ARCHITECTURE.md.
///
/// The arguments are the folder of published documents, the tool, and perhaps another build of the tool to compare it
/// with. Everything runs on the release build.
@main
struct Benchmarks {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 || arguments.count == 4 else {
            print("usage: Benchmarks CORPUS APUS [BASE]")
            exit(64)
        }
        let corpus = URL(fileURLWithPath: arguments[1])
        let apus = URL(fileURLWithPath: arguments[2])
        let base = arguments.count == 4 ? URL(fileURLWithPath: arguments[3]) : nil

        if let document = document("twilio_api_v2010.yaml", in: corpus) {
            try LoadBenchmark(document: document).run()
        }
        if let document = document("losant-application-1.29.4.yml", in: corpus) {
            try GenerateBenchmark(
                apus: apus, document: document, module: "LosantApplicationAPI", promise: " (at most 0.15 s)"
            ).run()
        }
        if let document = document("github.json", in: corpus) {
            try RenderBenchmark(document: document, module: "GitHubAPI").run()
            try GenerateBenchmark(apus: apus, document: document, module: "GitHubAPI", runs: 5).run()
            if let base {
                try ComparisonBenchmark(apus: apus, base: base, document: document, module: "GitHubAPI").run()
            }
        }
        try await RequestBenchmark().run()
        try CostBenchmark(apus: apus).run()
    }

    /// A document of the corpus; says so when it isn't there.
    private static func document(_ name: String, in corpus: URL) -> URL? {
        let document = corpus.appendingPathComponent(name)
        if FileManager.default.fileExists(atPath: document.path) { return document }
        print("skipped: there is no \(name) in \(corpus.path); make bench CORPUS=DIR names another folder")
        return nil
    }
}

extension Array where Element: Comparable {
    /// The middle value, the upper one of two.
    var median: Element? { isEmpty ? nil : sorted()[count / 2] }
}

extension Double {
    /// The nearest value with this many decimal places.
    func rounded(places: Int) -> Double {
        let scale = pow(10, Double(places))
        return (self * scale).rounded() / scale
    }
}
