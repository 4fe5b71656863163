import ArgumentParser

/// The values of an option, each with a sentence for the help and the manual page.
protocol DescribedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {
    var meaning: String { get }
}

extension DescribedChoice {
    public static var allValueDescriptions: [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.meaning) })
    }
}
