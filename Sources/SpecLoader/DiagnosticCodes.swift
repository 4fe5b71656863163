import Diagnostics

extension Diagnostic.Code {
    /// A file is missing, a directory, binary, or can't be read for another reason.
    public static let unreadableFile = Self(rawValue: "unreadable-file")
    /// The bytes of a file are not YAML or JSON.
    public static let syntax = Self(rawValue: "syntax")
    /// A file is larger or deeper than `LoadOptions` allow.
    public static let limit = Self(rawValue: "limit")
    /// A mapping has the same key twice.
    public static let duplicateKey = Self(rawValue: "duplicate-key")
    /// A mapping has a key that is a mapping or a sequence.
    public static let complexKey = Self(rawValue: "complex-key")
    /// `<<` has a value that can't be merged.
    public static let mergeKey = Self(rawValue: "merge-key")
    /// A JSON string has half a surrogate pair.
    public static let loneSurrogate = Self(rawValue: "lone-surrogate")
    /// A `$ref` leads nowhere.
    public static let unresolvedReference = Self(rawValue: "unresolved-reference")
    /// A `$ref` leads to itself and nothing else.
    public static let circularReference = Self(rawValue: "circular-reference")
    /// A `$ref` leads to a place on the network.
    public static let remoteReference = Self(rawValue: "remote-reference")
    /// A `$ref` leads to a file that is not below the root document's folder.
    public static let referenceOutsideRoot = Self(rawValue: "reference-outside-root")
    /// A `$ref` to `#/definitions/…` was read as one to `#/components/schemas/…`.
    public static let definitionsReference = Self(rawValue: "definitions-reference")
    /// An overlay is not what the Overlay Specification says.
    public static let overlay = Self(rawValue: "overlay")
    /// An overlay's target matches nothing.
    public static let overlayTarget = Self(rawValue: "overlay-target")
    /// An overlay replaces a value of one kind by one of another.
    public static let overlayMerge = Self(rawValue: "overlay-merge")
}
