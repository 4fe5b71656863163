import APIModel
import ClientGenerator
import Diagnostics
import Files
import Foundation
import OpenAPIReader
import SpecLoader
import Templating

/// How fast templates are rendered, and how much of generating a client that is.
struct RenderBenchmark {
    let document: URL
    let module: String

    private static let rounds = 10

    func run() throws {
        let start = ProcessorTime.now
        let source = try SpecDocument.load(path: document.path, diagnostics: Diagnostics())
        let api = try API(reading: source, diagnostics: Diagnostics())
        let read = ProcessorTime.now
        let client = try UnrenderedClient(
            of: api, options: GeneratorOptions(module: module), diagnostics: Diagnostics())
        let named = ProcessorTime.now
        let subjects = client.subjects.map { $0.withBuiltView() }
        let built = ProcessorTime.now

        var bytes = 0
        var oneThread: [Double] = []
        var allCores: [Duration] = []
        for _ in 1...Self.rounds {
            bytes = 0
            let start = ProcessorTime.now
            // A single subject is rendered on the thread that asks for it.
            for subject in subjects { bytes += try client.packs.render([subject]).byteCount }
            oneThread.append(ProcessorTime.now - start)
            allCores.append(try ContinuousClock().measure { _ = try client.packs.render(subjects) })
        }
        guard let render = oneThread.median, let concurrent = allCores.median else { return }
        print(
            "render \(document.lastPathComponent), \(bytes.megabytes.rounded(places: 2)) MB, median of \(Self.rounds):",
            "\(Int(bytes.megabytes / render)) MB in a second of processor time on one thread (at least 100),",
            "\(Int(bytes.megabytes / (concurrent / .seconds(1)))) MB/s on all cores")
        let whole = built - start + render
        print(
            "shares of the processor time that takes, files aside: load and read \(percent(read - start, of: whole)) %,",
            "names and layout \(percent(named - read, of: whole)) %, views \(percent(built - named, of: whole)) %,",
            "render \(percent(render, of: whole)) %")
    }

    private func percent(_ part: Double, of whole: Double) -> Int { Int((100 * part / whole).rounded()) }
}

/// How long the threads of this process have worked: other processes don't change it.
private enum ProcessorTime {
    /// In seconds.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}

extension [RenderedFile] {
    fileprivate var byteCount: Int { reduce(0) { $0 + $1.contents.count } }
}

extension Int {
    fileprivate var megabytes: Double { Double(self) / 1_000_000 }
}
