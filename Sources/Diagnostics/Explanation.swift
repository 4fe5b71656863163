/// What users read about a diagnostic code: `apus validate --explain CODE` prints it, and
/// `Documentation/Diagnostics.md` has it.
public struct Explanation: Hashable, Sendable {
    /// What the code's diagnostics are unless `apus.yml` says otherwise: an error if something can't be read or
    /// written, a warning if a standard forbids it or something is lost, a note if it is legal but doubtful.
    public var severity: Diagnostic.Severity
    /// What is wrong, and what the tool does then: one to three sentences.
    public var summary: String
    /// How to mend it: one or two sentences.
    public var remedy: String
    public var example: Example

    public init(_ severity: Diagnostic.Severity, _ summary: String, remedy: String, example: Example) {
        self.severity = severity
        self.summary = summary
        self.remedy = remedy
        self.example = example
    }
}

extension Explanation {
    /// Files and a command that provoke a diagnostic, and the same without the fault.
    ///
    /// A test runs both: what is wrong must have the code, and what is mended no diagnostic at all.
    public enum Example: Hashable, Sendable {
        /// `openapi.yml` or, if it starts with a brace, `openapi.json`, for `apus validate`.
        ///
        /// What a document in YAML leaves out of `openapi: 3.1.0`, `info` and `paths` is added behind it; one of Swagger
        /// 2.0 says its version itself.
        case document(String, mended: String)
        /// Several files, and a command's arguments: `["generate"]`.
        ///
        /// `openapi.yml` is completed as a document is. If it or `apus.yml` isn't among the files, it is that of a
        /// small client, `ShopAPI` in `Shop`.
        case files([File], mended: [File], command: [String])
        /// Files of the small client's folder that are changed after `apus generate`, and then a command's arguments.
        ///
        /// It is mended if they aren't changed.
        case changes([File], command: [String])
        /// The reason why no file provokes it: one sentence.
        case none(because: String)

        /// A file of an example.
        public struct File: Hashable, Sendable {
            public var name: String
            /// `nil` for a file that is removed.
            public var text: String?

            public init(_ name: String, _ text: String?) {
                self.name = name
                self.text = text
            }
        }
    }
}
