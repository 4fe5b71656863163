import Foundation

@testable import ApusRuntime

extension FuzzTarget {
    /// The body of a response in JSON: it is refused, or what is written of it reads as the same. Any type is decoded
    /// from it, or refuses it.
    static let responseJSON = FuzzTarget(name: "response-json") { bytes throws(BrokenPromise) in
        let data = Data(bytes)
        if let value = try? JSONCoding.decoder().decode(JSONValue.self, from: data) {
            let text = value.description
            let again = try? JSONCoding.decoder().decode(JSONValue.self, from: Data(text.utf8))
            try promise("JSON that was written reads as the same: \(text)", again?.description == text)
        }
        decode(Everything.self, data)
        decode([Everything].self, data)
        decode([String: [Nullable<Int8>]].self, data)
        decode([Decimal].self, data)
        decode([JSONNumber].self, data)
        decode([Date].self, data)
    }

    /// The body of a response that is read as it arrives: it makes no difference where its pieces end.
    static let responseStream = FuzzTarget(name: "response-stream") { bytes throws(BrokenPromise) in
        let whole = Data(bytes)
        let half = bytes.count / 2
        let pieces = [Data(bytes[..<half]), Data(bytes[half...])]
        try promise("events are the same in pieces", events([whole]) == events(pieces))
        try promise("lines are the same in pieces", lines([whole]) == lines(pieces))
        for event in events([whole]) ?? [] {
            _ = EventData(event.data).isEmpty
            decode(Everything.self, event.data)
        }
        for charset in ["utf-16", "utf-32", "shift_jis", "gb18030", "iso-2022-jp", "koi8-r"] {
            _ = try? Charset(name: charset).text(of: whole)
        }
    }

    private static func events(_ pieces: [Data]) -> [ServerSentEvent<Data>]? {
        var parser = EventParser()
        return elements(&parser, pieces)
    }

    private static func lines(_ pieces: [Data]) -> [Data]? {
        var parser = JSONLinesParser()
        return elements(&parser, pieces)
    }

    private static func elements<Parser: StreamParser>(_ parser: inout Parser, _ pieces: [Data]) -> [Parser.Element]? {
        var elements: [Parser.Element] = []
        for piece in pieces {
            guard let read = try? parser.read(piece) else { return nil }
            elements += read
        }
        return elements + parser.finish()
    }
}

private func decode<Value: Decodable>(_ type: Value.Type, _ data: Data) {
    _ = try? JSONCoding.decoder().decode(type, from: data)
}

/// A property of each type that JSON is decoded as.
private struct Everything: Codable {
    var integer: Int?
    var small: UInt8?
    var double: Double?
    var float: Float?
    var decimal: Decimal?
    var number: JSONNumber?
    var date: Date?
    var day: CalendarDate?
    var uuid: UUID?
    var url: URL?
    var data: Data?
    var text: String?
    var flag: Bool?
    var list: [Everything]?
    var map: [String: JSONValue]?
    var nullable: Nullable<String>?
}
