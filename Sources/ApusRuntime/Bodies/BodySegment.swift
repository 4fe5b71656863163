import Foundation

/// A part of a body that can be read again.
enum BodySegment: Hashable, Sendable {
    case data(Data)
    case file(URL, length: Int)

    var length: Int {
        switch self {
        case .data(let data): data.count
        case .file(_, let length): length
        }
    }
}

/// Reads segments one after the other, in constant memory.
struct SegmentReader {
    private var segments: ArraySlice<BodySegment>
    private var handle: FileHandle?
    private var left = 0

    init(_ segments: [BodySegment]) { self.segments = ArraySlice(segments) }

    /// The next bytes; `nil` at the end.
    ///
    /// - Throws: Where a file can't be read, or became shorter.
    mutating func next() throws -> Data? {
        while true {
            if let handle {
                if left > 0, let data = try handle.read(upToCount: min(left, 64 * 1024)), !data.isEmpty {
                    left -= data.count
                    return data
                }
                self.handle = nil
                try handle.close()
                if left > 0 { throw CocoaError(.fileReadCorruptFile) }
            }
            switch segments.popFirst() {
            case nil: return nil
            case .data(let data): return data
            case .file(let url, let length):
                handle = try FileHandle(forReadingFrom: url)
                left = length
            }
        }
    }

    mutating func all() throws -> Data {
        var all = try next() ?? Data()
        while let data = try next() { all.append(data) }
        return all
    }
}
