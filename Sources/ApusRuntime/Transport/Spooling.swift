import Foundation

extension HTTPBody {
    /// Whether the body can be sent (again): it is in memory or in files, was written to a file, or has not been read.
    var isReplayable: Bool {
        switch content {
        case .segments: true
        case .source(let source): source.hasBegun == false || source.spool?.withLock { $0 } != nil
        }
    }

    /// The body in a temporary file. What can be read only once is written the first time; another attempt sends the
    /// same file.
    func spooled() async throws -> TemporaryFile {
        switch content {
        case .segments: return try await written()
        case .source(let source):
            if let file = source.spool?.withLock({ $0 }) { return file }
            let file = try await written()
            source.spool?.withLock { $0 = file }
            return file
        }
    }

    private func written() async throws -> TemporaryFile {
        let file = try TemporaryFile()
        var length = 0
        for try await piece in self {
            try file.write(piece, at: length)
            length += piece.count
        }
        return file
    }
}
