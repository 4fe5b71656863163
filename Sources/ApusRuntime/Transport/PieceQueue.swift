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

    /// Set when a reader wants the whole body in memory anyway: how many unread bytes may be there.
    private(set) var wholeLimit: Int?

    init(memoryLimit: Int) { self.memoryLimit = memoryLimit }

    /// How many unread bytes are in the file.
    var spilledBytes: Int { fileEnd - fileStart }

    /// Whether at least half of the memory limit is free, or there is no limit.
    var hasRoom: Bool { wholeLimit != nil || (spilledBytes == 0 && bytesInMemory <= memoryLimit / 2) }

    var isEmpty: Bool { firstPiece == pieces.count && spilledBytes == 0 }

    private var unreadBytes: Int { bytesInMemory + spilledBytes }

    /// Keeps all bytes in memory from now on; returns whether there are no more than the limit so far.
    mutating func keepWhole(atMost limit: Int) -> Bool {
        wholeLimit = limit
        return unreadBytes <= limit
    }

    /// - Throws: `TransportError` if the file can't be written, or there are more bytes than may be in memory.
    mutating func append(_ data: Data) throws(TransportError) {
        if let wholeLimit, data.count > wholeLimit - unreadBytes { throw TransportError(tooLong: wholeLimit) }
        let fits = wholeLimit != nil || bytesInMemory + data.count <= memoryLimit
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
        if unreadBytes > 0 { all.reserveCapacity(all.count + unreadBytes) }
        while let piece = try popFirst() { all.append(piece) }
        return all
    }

    mutating func removeAll() {
        let limit = memoryLimit
        self = PieceQueue(memoryLimit: limit)
    }
}

/// A body is longer than what its reader keeps in memory.
struct BodyTooLong: Error {
    let limit: Int
}

extension TransportError {
    init(tooLong limit: Int) {
        self.init(
            .interrupted, "the body is longer than \(limit) bytes, which is the client's limit for one in memory",
            underlying: BodyTooLong(limit: limit))
    }
}
