import ApusRuntime
import Foundation
import TestedTransport

/// A way to move many bytes.
enum Transfer: String {
    case bytes, slowBytes, download, uploadFile, uploadStream, uploadMultipart

    /// How many bytes to move; what URLSession only writes to a file first goes the way of `uploadFile`.
    var count: Int {
        switch self {
        case .bytes, .slowBytes, .download, .uploadFile: 256 << 20
        case .uploadStream, .uploadMultipart: isURLSessionTested ? 64 << 20 : 256 << 20
        }
    }

    /// How many bytes went, or came.
    func run(_ url: URL, _ file: URL, count: Int) async throws -> Int {
        let client = APIClient(server: url, transport: TransportUnderTest(), timeout: .seconds(60))
        switch self {
        case .bytes, .slowBytes:
            var sum = 0
            for try await piece in Request<Void, UndocumentedBody>(client, .get, "/\(count)").bytes() {
                if self == .slowBytes && sum == 0 { try await Task.sleep(for: .milliseconds(700)) }
                sum += piece.count
            }
            return sum
        case .download:
            let target = file.appendingPathExtension("part")
            defer { try? FileManager.default.removeItem(at: target) }
            try await Request<Void, UndocumentedBody>(client, .get, "/\(count)").download(to: target)
            let size = try FileManager.default.attributesOfItem(atPath: target.path)[.size]
            return (size as? NSNumber)?.intValue ?? 0
        case .uploadFile:
            try FileHandle(forWritingTo: file).truncate(atOffset: UInt64(count))
            return try await upload(.file(file), client)
        case .uploadMultipart:
            try FileHandle(forWritingTo: file).truncate(atOffset: UInt64(count))
            return try await upload(.multipart(["file": FilePart(file: file)]), client)
        case .uploadStream:
            let piece = Data(count: 64 << 10)
            let left = Counter(count)
            return try await upload(.stream(AsyncStream { left.take(piece) }), client)
        }
    }

    /// What the server says that it got.
    private func upload(_ body: RequestBody, _ client: APIClient) async throws -> Int {
        let request = Request<String, UndocumentedBody>(
            client, .post, "/", body: body, success: .text, failure: .undocumented)
        return Int(try await request.send()) ?? 0
    }
}

/// Hands out pieces until there were enough.
private final class Counter: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var left: Int  // only touched with the lock held

    init(_ left: Int) { self.left = left }

    func take(_ piece: Data) -> Data? {
        lock.withLock {
            guard left > 0 else { return nil }
            let next = piece.prefix(left)
            left -= next.count
            return next
        }
    }
}
