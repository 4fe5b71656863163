import Foundation

/// How long `apus generate` takes beside another build of the tool.
struct ComparisonBenchmark {
    let apus: URL
    let base: URL
    let document: URL
    let module: String

    private static let pairs = 15

    func run() throws {
        // In turn, so that a machine that slows down slows down both.
        let runs = try (0...Self.pairs).map { _ in (ours: try generate(apus), theirs: try generate(base)) }.dropFirst()
        let wall = runs.map { $0.ours.wall / $0.theirs.wall }.median ?? 0
        let cpu = runs.map { $0.ours.cpu / $0.theirs.cpu }.median ?? 0
        print(
            "apus generate \(document.lastPathComponent), ratio to \(base.path) by the median of \(Self.pairs) pairs:",
            "\(wall.rounded(places: 2)) in time (at most 0.6), \(cpu.rounded(places: 2)) in processor time (at most 0.6)"
        )
    }

    private func generate(_ tool: URL) throws -> ToolRun {
        try ScratchFolder.with(in: ScratchFolder.memory ?? ScratchFolder.disk) { folder in
            try ToolRun(
                tool, ["generate", "--spec", document.path, "--output", folder.path + "/client", "--module", module])
        }
    }
}
