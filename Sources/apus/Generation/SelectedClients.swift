import Diagnostics

extension Report {
    /// The clients that a command is about; `nil` after the faults of `apus.yml` were reported.
    ///
    /// - Parameter isSelfContained: Whether nothing may be read outside the folder of `apus.yml`, or of the document.
    func clients(
        _ source: ClientSelection.Source, isSelfContained: Bool = false
    ) throws -> [ClientConfiguration]? {
        switch source {
        case .options(let client):
            if isSelfContained { try ClientSelection.checkSelfContained(client) }
            return [client]
        case .configuration(let path, let target):
            return configuration(path, target: target, isSelfContained: isSelfContained)?.clients
        }
    }

    /// What an `apus.yml` says; `nil` after its faults were reported.
    func configuration(
        _ path: String, target: TargetConfiguration? = nil, isSelfContained: Bool = false
    ) -> Configuration? {
        let found = Diagnostics()
        let configuration = ConfigurationReader.read(
            path: path, target: target, isSelfContained: isSelfContained, diagnostics: found)
        add(found.all)
        if configuration == nil { say(.nothingWritten(path, found.all)) }
        return configuration
    }
}
