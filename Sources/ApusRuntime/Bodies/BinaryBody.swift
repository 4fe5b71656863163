import Foundation

/// Bytes that a request sends: from memory, from a file, or in pieces as they come.
///
/// ```swift
/// try await shop.pictures("1").put(.file(url)).send()
/// ```
public struct BinaryBody: Sendable {
    let body: RequestBody

    /// Bytes that are in memory.
    ///
    /// - Parameter contentType: The media type, where the document's is none or only a range of them (`image/*`).
    public static func data(_ data: Data, contentType: String? = nil) -> Self {
        Self(body: .data(data).typed(contentType))
    }

    /// A file of the disk, which is read while it is sent.
    ///
    /// - Parameter contentType: The media type, where the document's is none or only a range of them (`image/*`).
    public static func file(_ file: URL, contentType: String? = nil) -> Self {
        Self(body: .file(file).typed(contentType))
    }

    /// Bytes that come in pieces, once; a transport that can't send them as they come writes them to a temporary file.
    ///
    /// - Parameter contentType: The media type, where the document's is none or only a range of them (`image/*`).
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, contentType: String? = nil
    ) -> Self where Pieces.Element == Data {
        Self(body: .stream(pieces).typed(contentType))
    }
}

extension RequestBody {
    /// Bytes as they are.
    ///
    /// - Parameter contentType: The media type, where `body` has none of its own.
    public static func binary(_ body: BinaryBody, contentType: String = "application/octet-stream") -> RequestBody {
        body.body.contentType == nil ? body.body.typed(contentType) : body.body
    }
}
