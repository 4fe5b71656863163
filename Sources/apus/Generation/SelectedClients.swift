import Diagnostics

extension Report {
    /// The clients that a command is about; `nil` after the faults of `apus.yml` were reported.
    ///
    /// - Parameters:
    ///   - isSelfContained: Whether nothing may be read outside the folder of `apus.yml`, or of the document.
    ///   - inputs: Files that may be read all the same.
    func clients(
        _ source: ClientSelection.Source, isSelfContained: Bool = false, inputs: [String] = []
    ) throws -> [ClientConfiguration]? {
        switch source {
        case .options(var client):
            if isSelfContained {
                try ClientSelection.checkSelfContained(client, inputs: inputs)
                client.readableFolders = []
            }
            return [client]
        case .configuration(let path, let target):
            return configuration(path, target: target, isSelfContained: isSelfContained, inputs: inputs)?.clients
        }
    }

    /// What an `apus.yml` says; `nil` after its faults were reported.
    func configuration(
        _ path: String, target: TargetConfiguration? = nil, isSelfContained: Bool = false, inputs: [String] = []
    ) -> Configuration? {
        let found = Diagnostics()
        let configuration = ConfigurationReader.read(
            path: path, target: target, isSelfContained: isSelfContained, inputs: inputs,
            diagnostics: found)
        add(found.all)
        if configuration == nil { say(.nothingWritten(path, found.all)) }
        return configuration
    }
}
