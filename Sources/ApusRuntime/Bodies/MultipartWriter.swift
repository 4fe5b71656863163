import Foundation

/// Writes `multipart/form-data` bodies (RFC 7578; names escaped by HTML §4.10.21.8).
struct MultipartWriter {
    let boundary: String
    var contentTypes: [String: String] = [:]

    /// A boundary that no body holds: 128 random bits.
    static func newBoundary() -> String {
        "apus-" + String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }

    func data(of value: EncodedValue) throws(RequestProblem) -> Data {
        guard case .object(let members) = value else {
            throw RequestProblem("body: multipart/form-data needs an object with a property a part")
        }
        var body = Data()
        for member in members {
            append(member.value, name: member.name, to: &body)
        }
        body.append(contentsOf: "--\(boundary)--\r\n".utf8)
        return body
    }

    private func append(_ value: EncodedValue, name: String, to body: inout Data) {
        switch value {
        case .null:
            return
        case .array(let elements):
            for element in elements { append(element: element, name: name, to: &body) }
        case .bool, .number, .string, .file, .object:
            append(element: value, name: name, to: &body)
        }
    }

    /// One part; an array in an array is JSON, for a part has no name of its own.
    private func append(element: EncodedValue, name: String, to body: inout Data) {
        var head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(Self.escaped(name))\""
        var type = contentTypes[name]
        let bytes: Data
        switch element {
        case .null:
            return
        case .file(let file):
            head += "; filename=\"\(Self.escaped(file.fileName ?? "file"))\""
            type = file.contentType ?? type ?? "application/octet-stream"
            bytes = file.data
        case .bool, .number, .string:
            bytes = Data((type.map(Self.isJSON) == true ? element.json.description : element.flatText).utf8)
        case .array, .object:
            type = type ?? "application/json"
            bytes = Data(element.json.description.utf8)
        }
        if let type { head += "\r\nContent-Type: \(Self.singleLine(type))" }
        body.append(contentsOf: "\(head)\r\n\r\n".utf8)
        body.append(bytes)
        body.append(contentsOf: "\r\n".utf8)
    }

    private static func isJSON(_ type: String) -> Bool { MediaType(type).isJSON }

    /// HTML §4.10.21.8: newlines and quotes are percent-encoded, everything else stays as it is in UTF-8.
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
