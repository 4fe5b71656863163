import Foundation

/// What documents cost that are small, but made for an algorithm to take long: at most as much as promised, and for
/// twice the size at most 2.3 times as much.
struct CostBenchmark {
    let apus: URL

    private static let highestRatio = 2.3
    /// Processor time below which a ratio says nothing, in seconds.
    private static let noise = 0.2

    func run() throws {
        print("Processor time of documents in seconds, for a size and for twice that; * is more than promised:")
        for form in CostForm.all {
            for command in form.commands { print(try line(of: form, command)) }
        }
    }

    private func line(of form: CostForm, _ command: CostForm.Command) throws -> String {
        let start = [
            command.rawValue.padded(to: 9), "\(form.size)".padded(to: 8), form.name.padded(to: 60),
        ].joined(separator: " ")
        do {
            let once = try cost(of: form, command, size: form.size)
            let twice = try cost(of: form, command, size: 2 * form.size)
            let isOver = once > form.limit(of: command) || twice > max(Self.noise, Self.highestRatio * once)
            return [start, once.words, twice.words, (twice / max(once, 0.001)).words, isOver ? "*" : ""]
                .joined(separator: " ")
        } catch let failure as ToolRun.Failed {
            return start + " * ended with status \(failure.status)"
        }
    }

    /// Processor time, in seconds.
    private func cost(of form: CostForm, _ command: CostForm.Command, size: Int) throws -> Double {
        try ScratchFolder.with(in: ScratchFolder.memory ?? ScratchFolder.disk) { folder in
            let paths = try form.documents(size).enumerated().map { index, text in
                let file = folder.appendingPathComponent("\(index).yaml")
                try Data(text.utf8).write(to: file)
                return file.path
            }
            for (path, text) in form.files(size) {
                let file = folder.appendingPathComponent(path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            return try ToolRun(apus, words(command, paths, output: folder.path + "/client")).cpu
        }
    }

    private func words(_ command: CostForm.Command, _ paths: [String], output: String) -> [String] {
        let client = ["generate", "--spec", paths[0], "--output", output, "--module", "CostsAPI"]
        return switch command {
        case .validate: ["validate", paths[0]]
        case .generate: client
        case .pages: client + ["--pack", "markdown"]
        case .resolve: ["resolve", paths[0]]
        case .diff: ["diff"] + paths
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        padding(toLength: max(width, count), withPad: " ", startingAt: 0)
    }
}

extension Double {
    fileprivate var words: String { String(format: "%6.2f", self) }
}
