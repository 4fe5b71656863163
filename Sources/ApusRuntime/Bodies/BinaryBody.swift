public import Foundation

/// Bytes that a request sends: from memory, from a file, or in pieces from a sequence.
///
/// ```swift
/// try await shop.pictures("1").put(.file(url)).send()
/// ```
public struct BinaryBody: Sendable {
    let body: RequestBody

    /// Bytes in memory.
    ///
    /// - Parameter contentType: The media type, if the document has none or only a range (`image/*`).
    public static func data(_ data: Data, contentType: String? = nil) -> Self {
        Self(body: .data(data).typed(contentType))
    }

    /// A file on disk, which is read while it is sent.
    ///
    /// - Parameter contentType: The media type, if the document has none or only a range (`image/*`).
    public static func file(_ file: URL, contentType: String? = nil) -> Self {
        Self(body: .file(file).typed(contentType))
    }

    /// The pieces of a sequence, which is read once. A transport that can't stream a body writes them to a temporary
    /// file first.
    ///
    /// - Parameter contentType: The media type, if the document has none or only a range (`image/*`).
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, contentType: String? = nil
    ) -> Self where Pieces.Element == Data {
        Self(body: .stream(pieces).typed(contentType))
    }
}

extension RequestBody {
    /// Bytes as they are.
    ///
    /// - Parameter contentType: The media type if `body` has none of its own.
    public static func binary(_ body: BinaryBody, contentType: String = "application/octet-stream") -> RequestBody {
        body.body.contentType == nil ? body.body.typed(contentType) : body.body
    }
}
