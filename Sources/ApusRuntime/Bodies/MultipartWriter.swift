import Foundation

/// Writes `multipart/form-data` bodies (RFC 7578; names escaped by HTML §4.10.21.8).
struct MultipartWriter {
    let boundary: String
    var contentTypes: [String: String] = [:]

    /// A boundary that occurs in no body: 128 random bits.
    static func newBoundary() -> String {
        "apus-" + String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }

    /// - Throws: `RequestProblem` if the value is not an object or a file can't be read.
    func body(of value: EncodedValue) throws -> HTTPBody {
        guard case .object(let members) = value else {
            throw RequestProblem("body: multipart/form-data needs an object with a property for each part")
        }
        var parts = SegmentWriter()
        for member in members {
            if case .array(let elements) = member.value {
                for element in elements { try append(element, name: member.name, to: &parts) }
            } else {
                try append(member.value, name: member.name, to: &parts)
            }
        }
        parts.append("--\(boundary)--\r\n")
        return HTTPBody(.segments(parts.segments))
    }

    /// Appends one part. An array within an array is written as JSON, because its elements have no names.
    private func append(_ element: EncodedValue, name: String, to parts: inout SegmentWriter) throws {
        var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.escaped(name))\""
        let types = contentTypes[name].map { PartTypes($0) }
        var type = types?.first
        let content: BodySegment
        switch element {
        case .null:
            return
        case .file(let file):
            head += "; filename=\"\(Self.escaped(file.fileName ?? "file"))\""
            type = types?.type(of: file) ?? file.contentType ?? "application/octet-stream"
            content = try BodySegment(file)
        case .bool, .number, .string:
            content = .data(
                Data((type.map(Self.isJSON) == true ? element.json.description : element.flatText).utf8))
        case .array, .object:
            type = types?.json ?? type ?? "application/json"
            content = .data(Data(try element.readingFiles().json.description.utf8))
        }
        if let type { head += "\r\nContent-Type: \(Self.singleLine(type))" }
        parts.append("\(head)\r\n\r\n")
        parts.append(content)
        parts.append("\r\n")
    }

    private static func isJSON(_ type: String) -> Bool { MediaType(type).isJSON }

    /// HTML §4.10.21.8: newlines and quotes are percent-encoded, everything else is UTF-8.
    private static func escaped(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "\n": result += "%0A"
            case "\r": result += "%0D"
            case "\"": result += "%22"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func singleLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" && $0 != "\n" }))
    }
}

/// The media types that a part may have: a list, also of ranges (OpenAPI 3.1.1 §4.8.15.1).
private struct PartTypes {
    private let types: [MediaType]
    private let texts: [String]

    init(_ list: String) {
        texts = list.split(separator: ",").map { String($0.trimmingCharacters(in: .whitespaces)) }
        types = texts.map { MediaType($0) }
    }

    /// The first one that is no range.
    var first: String? { zip(types, texts).first { !$0.0.isRange }?.1 }

    /// The first one that is JSON.
    var json: String? { zip(types, texts).first { $0.0.isJSON }?.1 }

    /// The file's own; the only one; where there are several, that of the file's extension, else the first one.
    func type(of file: FilePart) -> String? {
        if let own = file.contentType { return own }
        if types.count == 1, let first { return first }
        return file.extensionMediaType ?? first
    }
}
