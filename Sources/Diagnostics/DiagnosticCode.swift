/// The codes of one module's diagnostics: an enumeration whose raw values are the names that users write.
///
/// A ``Diagnostic/Code`` can only be made from such a case, so ``codes`` has every code of the module's diagnostics.
/// Raw values never change.
public protocol DiagnosticCode: RawRepresentable<String>, CaseIterable, Sendable {
    /// What users read about the code, and its severity unless `apus.yml` changes it.
    var explanation: Explanation { get }
}

extension DiagnosticCode {
    /// All codes of the module.
    public static var codes: [Diagnostic.Code] { allCases.map(Diagnostic.Code.init) }
}

extension Diagnostic.Code: Codable {
    public init(from decoder: any Decoder) throws { name = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
