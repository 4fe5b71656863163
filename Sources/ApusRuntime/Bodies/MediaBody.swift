public import Foundation

/// Bytes or text that a request sends with a media type of the caller's, where the document names only a range of them
/// (`image/*`).
///
/// ```swift
/// try await shop.pictures("1").put(.data(png, contentType: "image/png")).send()
/// ```
public struct MediaBody: Sendable {
    let body: RequestBody

    /// Bytes in memory.
    public static func data(_ data: Data, contentType: String) -> Self {
        Self(body: .data(data, contentType: contentType))
    }

    /// Text in the charset that the media type names, else in UTF-8.
    public static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> Self {
        Self(body: .text(text, contentType: contentType))
    }

    /// A file on disk, which is read while it is sent.
    public static func file(_ file: URL, contentType: String) -> Self {
        Self(body: .file(file, contentType: contentType))
    }

    /// A file with the media type that it says, else that of the extension of its name, else
    /// `application/octet-stream`.
    public static func file(_ file: FilePart) -> Self { Self(body: RequestBody(file)) }

    /// The pieces of a sequence, which is read once. A transport that can't stream a body writes them to a temporary
    /// file first.
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, contentType: String
    ) -> Self where Pieces.Element == Data {
        Self(body: .stream(pieces, contentType: contentType))
    }
}

extension RequestBody {
    /// Bytes or text as they are.
    public static func media(_ body: MediaBody) -> RequestBody { body.body }

    fileprivate init(_ file: FilePart) {
        let type = file.contentType ?? file.extensionMediaType ?? "application/octet-stream"
        self.init(contentType: type) { HTTPBody(.segments([try BodySegment(file)])) }
    }
}
