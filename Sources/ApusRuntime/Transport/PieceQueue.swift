import Foundation

/// The unread pieces of a body in order: in memory up to a limit, the rest in an unlinked temporary file.
struct PieceQueue: Sendable {
    private let memoryLimit: Int
    private var pieces: [Data] = []
    private var firstPiece = 0
    private var bytesInMemory = 0
    private var file: TemporaryFile?
    private var fileStart = 0
    private var fileEnd = 0

    /// Set when a reader wants the whole body in memory anyway.
    var keepsAllInMemory = false

    init(memoryLimit: Int) { self.memoryLimit = memoryLimit }

    /// How many unread bytes are in the file.
    var spilledBytes: Int { fileEnd - fileStart }

    /// Whether at least half of the memory limit is free, or there is no limit.
    var hasRoom: Bool { keepsAllInMemory || (spilledBytes == 0 && bytesInMemory <= memoryLimit / 2) }

    var isEmpty: Bool { firstPiece == pieces.count && spilledBytes == 0 }

    /// - Throws: `TransportError` if the file can't be written.
    mutating func append(_ data: Data) throws(TransportError) {
        let fits = keepsAllInMemory || bytesInMemory + data.count <= memoryLimit
        if spilledBytes == 0 && fits {
            pieces.append(data)
            bytesInMemory += data.count
            return
        }
        do {
            let file = try file ?? TemporaryFile()
            file.removeName()
            self.file = file
            try file.write(data, at: fileEnd)
            fileEnd += data.count
        } catch {
            throw TransportError(
                .interrupted, "the unread part of the body can't be stored: \(error.localizedDescription)",
                underlying: error)
        }
    }

    /// The next bytes; `nil` if there are none.
    mutating func popFirst() throws -> Data? {
        if firstPiece < pieces.count {
            let piece = pieces[firstPiece]
            pieces[firstPiece] = Data()
            firstPiece += 1
            bytesInMemory -= piece.count
            if firstPiece == pieces.count {
                pieces.removeAll(keepingCapacity: true)
                firstPiece = 0
            }
            return piece
        }
        guard let file, spilledBytes > 0 else { return nil }
        let data = try file.read(min(spilledBytes, 256 * 1024), at: fileStart)
        guard !data.isEmpty else { throw POSIXError(.EIO) }
        fileStart += data.count
        if fileStart == fileEnd {
            try file.empty()
            (fileStart, fileEnd) = (0, 0)
        }
        return data
    }

    /// All bytes that are there.
    mutating func popAll() throws -> Data {
        var all = try popFirst() ?? Data()
        if bytesInMemory + spilledBytes > 0 { all.reserveCapacity(all.count + bytesInMemory + spilledBytes) }
        while let piece = try popFirst() { all.append(piece) }
        return all
    }

    mutating func removeAll() {
        let limit = memoryLimit
        self = PieceQueue(memoryLimit: limit)
    }
}
