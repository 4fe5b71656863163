import CLibYAML
import Diagnostics
import Foundation
import SpecLoader

/// How long loading a document takes, beside the least that libyaml needs for its bytes, and how much memory.
struct LoadBenchmark {
    let document: URL

    func run() throws {
        // The peak of a process never sinks, so the first load is the one that shows it.
        let before = Self.peakResidentBytes
        _ = try load()
        let growth = Self.peakResidentBytes - before
        let bytes = [UInt8](try Data(contentsOf: document))

        var bareLoops: [Duration] = []
        var loads: [Duration] = []
        for _ in 1...10 {
            bareLoops.append(ContinuousClock().measure { Self.askForEveryEvent(bytes) })
            loads.append(try ContinuousClock().measure { _ = try load() })
        }
        guard let bareLoop = bareLoops.median, let load = loads.median else { return }
        print(
            "load \(document.lastPathComponent), median of 10: \(Self.milliseconds(load)) ms,",
            "a bare loop over libyaml's events: \(Self.milliseconds(bareLoop)) ms,",
            "ratio \((load / bareLoop).rounded(places: 2)) (at most 2);",
            "resident memory grew by \((Double(growth) / Double(bytes.count)).rounded(places: 2)) times the file (at most 6)"
        )
    }

    private func load() throws(SpecError) -> SpecDocument {
        try SpecDocument.load(path: document.path, diagnostics: Diagnostics())
    }

    /// What any reader must pay that uses libyaml.
    private static func askForEveryEvent(_ bytes: [UInt8]) {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { return }
        defer { yaml_parser_delete(&parser) }
        bytes.withUnsafeBufferPointer { bytes in
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return }
                defer { yaml_event_delete(&event) }
                if event.type == YAML_STREAM_END_EVENT { return }
            }
        }
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        (duration / .milliseconds(1)).rounded(places: 2)
    }

    private static var peakResidentBytes: Int {
        var usage = rusage()
        #if canImport(Darwin)
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss
        #else
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
        #endif
    }
}
