import Diagnostics
import SpecLoader

/// Diagnostics in the Static Analysis Results Interchange Format, version 2.1.0, which code-review tools read.
struct SARIFReport {
    private let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    var text: String {
        let rules = Set(diagnostics.map(\.code.name)).sorted().map(Log.Rule.init)
        let results = diagnostics.map(Log.Result.init)
        return PrettyJSON(Log(runs: [.init(tool: .init(driver: .init(rules: rules)), results: results)])).text
    }
}

extension SARIFReport {
    /// The `sarifLog` object (SARIF 2.1.0 §3.13), as much of it as is needed here.
    fileprivate struct Log: Encodable {
        var schema = "https://json.schemastore.org/sarif-2.1.0.json"
        var version = "2.1.0"
        var runs: [Run]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version
            case runs
        }

        struct Run: Encodable {
            var tool: Tool
            var results: [Result]
            /// Our columns count Unicode scalars (§3.14.17).
            var columnKind = "unicodeCodePoints"
        }

        struct Tool: Encodable {
            var driver: Driver
        }

        struct Driver: Encodable {
            var name = "apus"
            var rules: [Rule]
        }

        /// §3.49
        struct Rule: Encodable {
            var id: String
            var shortDescription: Message?
            var fullDescription: Message?
            var help: Help?
            var defaultConfiguration: Configuration?

            init(_ code: String) {
                id = code
                // Every code of a run is among those that are explained.
                guard let explained = ExplainedCode.named(code) else { return }
                let explanation = explained.explanation
                shortDescription = Message(text: explanation.firstSentence)
                fullDescription = Message(text: explanation.summary)
                help = Help(text: explanation.remedy, markdown: ExplanationText(explained).helpMarkdown)
                defaultConfiguration = Configuration(level: explanation.severity.rawValue)
            }
        }

        /// §3.12
        struct Help: Encodable {
            var text: String
            var markdown: String
        }

        /// §3.50
        struct Configuration: Encodable {
            var level: String
        }

        struct Message: Encodable {
            private let text: String

            /// - Parameter text: A plain text, of which nothing becomes a link (§3.11.6), whoever wrote it.
            init(text: String) { self.text = text.replacing("](", with: "\\](") }
        }

        /// §3.27
        struct Result: Encodable {
            var ruleId: String
            var level: String
            var message: Message
            var locations: [Location]
            var relatedLocations: [Location]?

            init(_ diagnostic: Diagnostic) {
                ruleId = diagnostic.code.name
                level = diagnostic.severity.rawValue
                message = Message(text: diagnostic.message)
                locations = diagnostic.location.map { [Location($0)] } ?? []
                if !diagnostic.notes.isEmpty {
                    relatedLocations = diagnostic.notes.map { Location($0.location, message: $0.message) }
                }
            }
        }

        /// §3.28
        struct Location: Encodable {
            var physicalLocation: PhysicalLocation
            var message: Message?

            init(_ location: SourceLocation, message: String? = nil) {
                physicalLocation = PhysicalLocation(
                    artifactLocation: .init(uri: Self.uri(ofPath: location.file)),
                    region: location.line > 0
                        ? .init(startLine: location.line, startColumn: location.column) : nil)
                self.message = message.map(Message.init(text:))
            }

            /// A path as a relative or `file` URI (RFC 3986 §3.3).
            private static func uri(ofPath path: String) -> String {
                var uri = path.hasPrefix("/") ? "file://" : ""
                for byte in path.utf8 {
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                        uri.unicodeScalars.append(Unicode.Scalar(byte))
                    default:
                        let digits = String(byte, radix: 16, uppercase: true)
                        uri += byte < 16 ? "%0\(digits)" : "%\(digits)"
                    }
                }
                return uri
            }
        }

        struct PhysicalLocation: Encodable {
            var artifactLocation: ArtifactLocation
            var region: Region?
        }

        struct ArtifactLocation: Encodable {
            var uri: String
        }

        /// §3.30
        struct Region: Encodable {
            var startLine: Int
            var startColumn: Int
        }
    }
}
