public import Foundation

/// How the runtime reads and writes JSON: keys unchanged, dates as in RFC 3339, `Data` in Base64.
public enum JSONCoding {
    /// Creates a decoder with the runtime's settings.
    public static func decoder() -> JSONDecoder {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { decoder in
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard let date = RFC3339.date(from: text) else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "\"\(text)\" is not a date and time as in RFC 3339")
            }
            return date
        }
        return decoder
    }

    /// Creates an encoder with the runtime's settings; keys are sorted, so that equal values have equal bytes.
    public static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .custom { date, encoder in
            guard let text = RFC3339.text(from: date) else {
                throw RFC3339.noText(for: date, codingPath: encoder.codingPath)
            }
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
        return encoder
    }
}
