public import Foundation

/// Bytes that a request sends: from memory, from a file, or in pieces from a sequence.
///
/// ```swift
/// try await shop.pictures("1").put(.file(url)).send()
/// ```
public struct BinaryBody: Sendable {
    let body: RequestBody

    /// Bytes in memory.
    public static func data(_ data: Data) -> Self { Self(body: .data(data)) }

    /// A file on disk, which is read while it is sent.
    public static func file(_ file: URL) -> Self { Self(body: .file(file)) }

    /// The pieces of a sequence, which is read once. A transport that can't stream a body writes them to a temporary
    /// file first.
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces
    ) -> Self where Pieces.Element == Data {
        Self(body: .stream(pieces))
    }
}

extension RequestBody {
    /// Bytes as they are.
    public static func binary(_ body: BinaryBody, contentType: String = "application/octet-stream") -> RequestBody {
        body.body.typed(contentType)
    }
}
