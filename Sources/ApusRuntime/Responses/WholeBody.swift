import Foundation

/// The whole body of a response, with what says how to read it.
struct WholeBody {
    let data: Data
    let status: Int
    /// The media type that the response names; `nil` if it names none.
    let mediaType: MediaType?
    /// The media types that the document names, for the charset that the response leaves out.
    private let documented: [String]

    init(_ response: Response<Data>, documented: [String] = []) {
        self.documented = documented
        data = response.body
        status = response.status.code
        mediaType = response.headers[.contentType].map { MediaType($0) }
    }

    /// Whether the response has no content by its status (RFC 9110 §15.3.5, §15.3.6).
    var isEmptyByStatus: Bool { status == 204 || status == 205 }

    /// The text in the charset that the response names, else in the documented one, else in UTF-8.
    ///
    /// - Throws: `CharsetError` if the charset is not known, or the bytes are none of its text.
    func text() throws -> String {
        let types = [mediaType].compactMap { $0 } + documented.map { MediaType($0) }
        return try Charset(of: types.first { $0.parameters["charset"] != nil }).text(of: data)
    }

    /// Decodes JSON (RFC 8259), or the string that a text is.
    func json<Value: Decodable>(_ type: Value.Type) throws -> Value {
        do {
            return try JSONCoding.decoder().decode(type, from: jsonData)
        } catch {
            guard mediaType?.isText == true, let text = try? text() else { throw error }
            let quoted = Data(JSONValue.string(text).description.utf8)
            guard let value = try? JSONCoding.decoder().decode(type, from: quoted) else { throw error }
            return value
        }
    }

    /// Decodes JSON, or the text of a body that isn't JSON by its media type.
    func jsonOrText<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let mediaType, !mediaType.isJSON, let text = try text() as? Value { return text }
        return try json(type)
    }

    /// JSON is UTF-8 whatever the media type says (RFC 8259 §8.1, §11); servers that don't know send it as they say.
    private var jsonData: Data {
        guard mediaType?.parameters["charset"] != nil, let charset = try? Charset(of: mediaType), !charset.isUnicode,
            String(data: data, encoding: .utf8) == nil, let text = try? charset.text(of: data)
        else { return data }
        return Data(text.utf8)
    }
}
