import Foundation

/// A `multipart/form-data` body, read as strictly as a server may (RFC 2046 §5.1.1, RFC 7578 §4).
struct MultipartForm {
    /// One field of the form.
    struct Part: Equatable {
        var name: String
        var fileName: String?
        var contentType: String?
        var content: Data
    }

    /// Why a body is no such form.
    struct Fault: Error, Equatable {
        var message: String

        init(_ message: String) { self.message = message }
    }

    private(set) var parts: [Part] = []

    /// Reads a body; nothing may stand before the first boundary or behind the last.
    init(_ body: Data, contentType: String?) throws(Fault) {
        let mark = Data("--\(try Self.boundary(of: contentType ?? ""))".utf8)
        guard body.starts(with: mark) else { throw Fault("the body doesn't start with the boundary") }
        var rest = body.dropFirst(mark.count)
        while !rest.starts(with: Data("--\r\n".utf8)) {
            guard rest.starts(with: Self.lineBreak) else { throw Fault("no line break behind a boundary") }
            rest = rest.dropFirst(2)
            guard let end = rest.range(of: Self.lineBreak + mark) else { throw Fault("a part has no end") }
            let part = try Part(rest[..<end.lowerBound])
            guard !parts.contains(where: { $0.name == part.name }) else { throw Fault("two parts named \(part.name)") }
            parts.append(part)
            rest = rest[end.upperBound...]
        }
        guard rest.count == 4 else { throw Fault("the body goes on behind its last boundary") }
    }

    /// The part of this name.
    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    fileprivate static let lineBreak = Data("\r\n".utf8)

    private static func boundary(of contentType: String) throws(Fault) -> String {
        guard let match = contentType.wholeMatch(of: /multipart\/form-data; ?boundary=("?)([^"; ]{1,70})\1/) else {
            throw Fault("the content type is no multipart/form-data with a boundary: \(contentType)")
        }
        return String(match.2)
    }
}

extension MultipartForm.Part {
    /// Reads the header fields of a part, and what follows on them.
    fileprivate init(_ bytes: Data) throws(MultipartForm.Fault) {
        guard let blank = bytes.range(of: Data("\r\n\r\n".utf8)) else {
            throw MultipartForm.Fault("a part has no empty line behind its header fields")
        }
        var fields: [String: String] = [:]
        for line in String(decoding: bytes[..<blank.lowerBound], as: UTF8.self).split(separator: "\r\n") {
            guard let field = line.wholeMatch(of: /([A-Za-z-]+): ?(.+)/) else {
                throw MultipartForm.Fault("no header field: \(line)")
            }
            fields[field.1.lowercased()] = String(field.2)
        }
        let disposition = fields["content-disposition"] ?? ""
        guard let names = disposition.wholeMatch(of: /form-data; name="([^"]+)"(?:; filename="([^"]*)")?/) else {
            throw MultipartForm.Fault("a part has no name: \(disposition)")
        }
        name = String(names.1)
        fileName = names.2.map(String.init)
        contentType = fields["content-type"]
        content = Data(bytes[blank.upperBound...])
    }
}
