import Diagnostics

/// Codes of diagnostics about files, YAML, JSON, references and overlays.
public enum SpecLoaderCode: String, DiagnosticCode {
    /// A file is missing, a folder, binary, or can't be read for another reason.
    case unreadableFile = "unreadable-file"
    /// A file isn't valid YAML or JSON.
    case syntax
    /// A file is not in UTF-8, but in Windows-1252.
    case windows1252 = "windows-1252"
    /// A file in JSON has what JSON doesn't have: a comment, a comma too many, or all of YAML.
    case looseJSON = "loose-json"
    /// A document exceeds a limit of ``LoadOptions``.
    case limit
    /// A mapping has the same key twice.
    case duplicateKey = "duplicate-key"
    /// A mapping has a key that is a mapping or a sequence.
    case complexKey = "complex-key"
    /// `<<` has a value that can't be merged.
    case mergeKey = "merge-key"
    /// A JSON string has half a surrogate pair.
    case loneSurrogate = "lone-surrogate"
    /// A `$ref` is not the path of a file.
    case invalidReference = "invalid-reference"
    /// A `$ref` leads nowhere.
    case unresolvedReference = "unresolved-reference"
    /// A `$ref` only leads to itself.
    case circularReference = "circular-reference"
    /// A `$ref` has the URL of another host.
    case remoteReference = "remote-reference"
    /// A `$ref` leads to a file outside of the root document's folder.
    case referenceOutsideRoot = "reference-outside-root"
    /// A `$ref` to `#/definitions/…` was read as one to `#/components/schemas/…`.
    case definitionsReference = "definitions-reference"
    /// An overlay is invalid (Overlay 1.1.0).
    case overlay
    /// An overlay has no `info` with a title and a version.
    case overlayInfo = "overlay-info"
    /// An overlay's target matches nothing.
    case overlayTarget = "overlay-target"
    /// An overlay replaces a value with one of another kind.
    case overlayMerge = "overlay-merge"
}

extension SpecError {
    init(
        _ code: SpecLoaderCode, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = []
    ) {
        self.init(Diagnostic(code, message, at: location, notes: notes))
    }
}

extension Diagnostics {
    func report(
        _ code: SpecLoaderCode, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = []
    ) {
        report(Diagnostic(code, message, at: location, notes: notes))
    }
}
