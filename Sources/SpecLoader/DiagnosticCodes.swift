import Diagnostics

/// The codes of what is wrong with files, with YAML, JSON and references, and with overlays.
public enum SpecLoaderCode: String, DiagnosticCode {
    /// A file is missing, a directory, binary, or can't be read for another reason.
    case unreadableFile = "unreadable-file"
    /// The bytes of a file are not YAML or JSON.
    case syntax
    /// A file is larger or deeper than `LoadOptions` allow.
    case limit
    /// A mapping has the same key twice.
    case duplicateKey = "duplicate-key"
    /// A mapping has a key that is a mapping or a sequence.
    case complexKey = "complex-key"
    /// `<<` has a value that can't be merged.
    case mergeKey = "merge-key"
    /// A JSON string has half a surrogate pair.
    case loneSurrogate = "lone-surrogate"
    /// A `$ref` leads nowhere.
    case unresolvedReference = "unresolved-reference"
    /// A `$ref` leads to itself and nothing else.
    case circularReference = "circular-reference"
    /// A `$ref` leads to a place on the network.
    case remoteReference = "remote-reference"
    /// A `$ref` leads to a file that is not below the root document's folder.
    case referenceOutsideRoot = "reference-outside-root"
    /// A `$ref` to `#/definitions/…` was read as one to `#/components/schemas/…`.
    case definitionsReference = "definitions-reference"
    /// An overlay is not what the Overlay Specification says.
    case overlay
    /// An overlay's target matches nothing.
    case overlayTarget = "overlay-target"
    /// An overlay replaces a value of one kind by one of another.
    case overlayMerge = "overlay-merge"
}

extension SpecError {
    init(
        _ code: SpecLoaderCode, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = []
    ) {
        self.init(Diagnostic(.error, code, message, at: location, notes: notes))
    }
}

extension Diagnostics {
    func warn(
        _ code: SpecLoaderCode, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(.warning, code, message, at: location, notes: notes))
    }
}
