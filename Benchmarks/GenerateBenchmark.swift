import Foundation

/// How long `apus generate` and `apus check` take, from the start of the process to its end.
struct GenerateBenchmark {
    let apus: URL
    let document: URL
    let module: String
    var runs = 10
    /// What is promised for a folder in memory, if anything.
    var promise = ""

    func run() throws {
        try run(in: ScratchFolder.memory ?? ScratchFolder.disk, promise: promise)
        if ScratchFolder.memory != nil { try run(in: ScratchFolder.disk, promise: "") }
    }

    private func run(in parent: URL, promise: String) throws {
        try ScratchFolder.with(in: parent) { folder in
            let first = folder.appendingPathComponent("first")
            let log = folder.appendingPathComponent("log")
            try time("generate", first)
            let times = try (1...runs).map { try time("generate", folder.appendingPathComponent("\($0)")) }
            let again = try time("generate", first, log: log)
            let summary = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").last ?? "nothing"
            print(
                "apus generate \(document.lastPathComponent) into \(parent.path),",
                "median of \(runs): \((times.median ?? 0).rounded(places: 3)) s\(promise)")
            print("a second generate: \(again.rounded(places: 3)) s; it says: \(summary)")

            // In turn, so that a machine that slows down slows down both.
            let ratios = try (1...2 * runs).map { _ in try time("check", first) / time("generate", first) }
            let ratio = (ratios.median ?? 0).rounded(places: 2)
            print(
                "apus check of that, ratio to generate by the median of \(2 * runs): \(ratio) (at most 1, but for noise)"
            )
        }
    }

    @discardableResult
    private func time(_ command: String, _ output: URL, log: URL = URL(fileURLWithPath: "/dev/null")) throws -> Double {
        let words = [command, "--spec", document.path, "--output", output.path, "--module", module]
        return try ToolRun(apus, words, log: log).wall
    }
}
