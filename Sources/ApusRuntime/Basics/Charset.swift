import Foundation

/// A character encoding, by its name in the registry of IANA (RFC 9110 §8.3.2).
struct Charset {
    private let name: String
    private let encoding: String.Encoding

    /// The charset that a media type names, or UTF-8.
    ///
    /// - Throws: `CharsetError` if there is no such charset on this system.
    init(of mediaType: MediaType?) throws(CharsetError) {
        try self.init(name: mediaType?.parameters["charset"] ?? "utf-8")
    }

    /// - Throws: `CharsetError` if there is no such charset on this system.
    init(name: String) throws(CharsetError) {
        guard let encoding = Self.encodings[name.lowercased()] else {
            throw CharsetError(description: "the charset \"\(name)\" is not known")
        }
        self.name = name
        self.encoding = encoding
    }

    var isUnicode: Bool {
        switch encoding {
        case .utf8, .utf16, .utf16BigEndian, .utf16LittleEndian, .utf32, .utf32BigEndian, .utf32LittleEndian: true
        default: false
        }
    }

    /// The text of bytes. Of UTF-8, what is none is replaced by U+FFFD.
    ///
    /// - Throws: `CharsetError` if the bytes are no text in this encoding.
    func text(of data: Data) throws(CharsetError) -> String {
        let mark = ByteOrderMark(of: data)
        let bytes = data.dropFirst(mark?.length ?? 0)
        var encoding = encoding
        switch (encoding, mark) {
        // Without a mark it is big-endian (RFC 2781 §4.3).
        case (.utf16, _): encoding = mark?.encoding ?? .utf16BigEndian
        case (.utf32, _): encoding = .utf32BigEndian
        case (.utf8, _): return String(decoding: bytes, as: UTF8.self)
        default: break
        }
        guard let text = String(data: isUnicode ? bytes : data, encoding: encoding) else {
            throw CharsetError(description: "the bytes are no text in \(name)")
        }
        return text
    }

    /// The bytes of a text.
    ///
    /// - Throws: `CharsetError` if the encoding doesn't have all of its characters.
    func data(of text: String) throws(CharsetError) -> Data {
        if encoding == .utf8 { return Data(text.utf8) }
        guard let data = text[...].data(using: encoding) else {
            throw CharsetError(description: "the text has characters that \(name) doesn't have")
        }
        return data
    }

    private static let encodings: [String: String.Encoding] = [
        "utf-8": .utf8, "utf8": .utf8, "us-ascii": .ascii, "ascii": .ascii,
        "iso-8859-1": .isoLatin1, "iso8859-1": .isoLatin1, "iso_8859-1": .isoLatin1, "latin1": .isoLatin1,
        "iso-8859-2": .isoLatin2, "iso8859-2": .isoLatin2, "latin2": .isoLatin2,
        "windows-1250": .windowsCP1250, "cp1250": .windowsCP1250,
        "windows-1251": .windowsCP1251, "cp1251": .windowsCP1251,
        "windows-1252": .windowsCP1252, "cp1252": .windowsCP1252,
        "windows-1253": .windowsCP1253, "cp1253": .windowsCP1253,
        "windows-1254": .windowsCP1254, "cp1254": .windowsCP1254,
        "utf-16": .utf16, "utf-16be": .utf16BigEndian, "utf-16le": .utf16LittleEndian,
        "utf-32": .utf32, "utf-32be": .utf32BigEndian, "utf-32le": .utf32LittleEndian,
        "shift_jis": .shiftJIS, "euc-jp": .japaneseEUC, "iso-2022-jp": .iso2022JP, "macintosh": .macOSRoman,
        // Foundation has no names for these: the numbers are Core Foundation's, with the highest bit.
        "iso-8859-15": .init(rawValue: 0x8000_020F), "latin-9": .init(rawValue: 0x8000_020F),
        "koi8-r": .init(rawValue: 0x8000_0A02), "big5": .init(rawValue: 0x8000_0A03),
        "gb18030": .init(rawValue: 0x8000_0632), "gbk": .init(rawValue: 0x8000_0632),
        "gb2312": .init(rawValue: 0x8000_0632), "euc-kr": .init(rawValue: 0x8000_0940),
    ]
}

/// Why a text couldn't be read or written in a charset.
struct CharsetError: Error, CustomStringConvertible {
    let description: String
}

/// The bytes in front of a text that say how it is encoded.
private struct ByteOrderMark {
    let length: Int
    let encoding: String.Encoding

    init?(of data: Data) {
        if data.starts(with: [0xEF, 0xBB, 0xBF]) {
            (length, encoding) = (3, .utf8)
        } else if data.starts(with: [0xFE, 0xFF]) {
            (length, encoding) = (2, .utf16BigEndian)
        } else if data.starts(with: [0xFF, 0xFE]) {
            (length, encoding) = (2, .utf16LittleEndian)
        } else {
            return nil
        }
    }
}
