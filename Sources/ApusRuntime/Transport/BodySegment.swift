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

extension BodySegment {
    /// A file with its current length.
    ///
    /// - Throws: `RequestProblem` if it can't be read.
    init(file url: URL) throws(RequestProblem) {
        let length: Int
        do {
            let values = try FileManager.default.attributesOfItem(atPath: url.path)
            guard values[.type] as? FileAttributeType == .typeRegular, let size = values[.size] as? NSNumber else {
                throw CocoaError(.fileReadUnknown)
            }
            try FileHandle(forReadingFrom: url).close()
            length = size.intValue
        } catch {
            throw RequestProblem("body: the file \(url.path) can't be read: \(error.localizedDescription)")
        }
        self = .file(url, length: length)
    }

    init(_ part: FilePart) throws(RequestProblem) {
        switch part.content {
        case .data(let data): self = .data(data)
        case .file(let url): try self.init(file: url)
        }
    }
}

/// Appends segments, joining those that are in memory.
struct SegmentWriter {
    private(set) var segments: [BodySegment] = []

    mutating func append(_ text: String) { append(.data(Data(text.utf8))) }

    mutating func append(_ segment: BodySegment) {
        if case .data(let data) = segment, case .data(var last)? = segments.last {
            segments.removeLast()
            last.append(data)
            segments.append(.data(last))
        } else {
            segments.append(segment)
        }
    }
}

/// Reads segments one after another, in constant memory.
struct SegmentReader {
    private var segments: ArraySlice<BodySegment>
    private var handle: FileHandle?
    private var left = 0

    init(_ segments: [BodySegment]) { self.segments = ArraySlice(segments) }

    /// The next bytes; `nil` at the end.
    ///
    /// - Throws: If a file can't be read, or has become shorter.
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
