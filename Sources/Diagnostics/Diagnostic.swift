/// An error, a warning or a note about a document, with its source location.
public struct Diagnostic: Codable, Hashable, Sendable {
    public enum Severity: String, Codable, Hashable, Sendable {
        case error, warning, note
    }

    /// A stable name for one kind of diagnostic, such as `unresolved-reference`.
    ///
    /// Users name codes in `apus.yml` to raise or silence them. Each module declares its own as a ``DiagnosticCode``.
    public struct Code: Hashable, Sendable {
        public let name: String
        public init(_ code: some DiagnosticCode) { name = code.rawValue }
    }

    /// Another source location that explains the diagnostic.
    public struct Note: Codable, Hashable, Sendable {
        public var message: String
        public var location: SourceLocation

        public init(_ message: String, at location: SourceLocation) {
            self.message = message
            self.location = location
        }
    }

    public var severity: Severity
    public var code: Code
    /// One sentence without a full stop.
    public var message: String
    /// `nil` if there is none, as for a missing file, which has a name but no line.
    public var location: SourceLocation?
    public var notes: [Note]

    /// A diagnostic with the severity of its code.
    public init(
        _ code: some DiagnosticCode, _ message: String, at location: SourceLocation?, notes: [Note] = []
    ) {
        severity = code.explanation.severity
        self.code = Code(code)
        self.message = message
        self.location = location
        self.notes = notes
    }
}

/// The diagnostic that ends a run.
public struct SpecError: Error, Hashable, Sendable {
    public var diagnostic: Diagnostic
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Collects the diagnostics of all modules that process a document.
public final class Diagnostics {
    /// In the order in which they were reported.
    public private(set) var all: [Diagnostic] = []

    public init() {}

    public func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }

    public func report(
        _ code: some DiagnosticCode, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(code, message, at: location, notes: notes))
    }
}
