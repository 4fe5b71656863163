/// How a path parameter's value is written (OpenAPI 3.1.1 §4.8.12.2, `style`).
public enum PathStyle: Hashable, Sendable {
    case simple, label, matrix
}

/// How a query parameter's value is written (OpenAPI 3.1.1 §4.8.12.2, `style`).
public enum QueryStyle: Hashable, Sendable {
    case form, spaceDelimited, pipeDelimited, deepObject
    /// Separated by tabs (Swagger 2.0, `collectionFormat: tsv`).
    case tabDelimited
}

/// How a cookie's value is written (OpenAPI 3.2.0 §4.12.2.2, `style`).
public enum CookieStyle: Hashable, Sendable {
    /// Percent-encoded.
    case form
    /// As it is (RFC 6265 §4.1.1). A value with a `;` or a control character can't be sent.
    case cookie
}

/// How a parameter with `content` is written (OpenAPI 3.2.0 §4.12.2.3, `content`).
public enum ParameterFormat: Hashable, Sendable {
    case json
    /// As text, without quotes.
    case text
    /// As `application/x-www-form-urlencoded`, with the styles of single properties.
    case form(styles: [String: FormFieldStyle] = [:])
}

extension ParameterFormat {
    func text(of value: EncodedValue) throws(RequestProblem) -> String {
        switch self {
        case .json: value.json.description
        case .text: value.flatText
        case .form(let styles): try FormWriter.pairs(of: value, styles: styles, in: "parameter").joined(separator: "&")
        }
    }

    /// The name-value pairs of a query that consists of the value, or its text: percent-encoded.
    func query(of value: EncodedValue) throws(RequestProblem) -> [String] {
        switch self {
        case .json, .text: [PercentEncoding.encode(try text(of: value))]
        case .form(let styles): try FormWriter.pairs(of: value, styles: styles, in: "query string")
        }
    }
}

/// Writes values as in the "Style Examples" of OpenAPI 3.1.1 §4.8.12.6.
enum ParameterWriter {
    /// The text of a path parameter, percent-encoded.
    static func path(
        _ value: EncodedValue, name: String, style: PathStyle, explode: Bool, allowReserved: Bool = false
    ) -> String {
        let name = PercentEncoding.encode(name)
        let encode = allowReserved ? PercentEncoding.encodePathValue : PercentEncoding.encode
        switch style {
        case .simple:
            return simple(value, explode: explode, encode: encode)
        case .label:
            let items = items(of: value, explode: explode, encode: encode)
            return items.isEmpty ? "" : "." + items.joined(separator: explode ? "." : ",")
        case .matrix:
            return matrix(value, name: name, explode: explode, encode: encode)
        }
    }

    /// The value of a header field, not percent-encoded.
    static func header(_ value: EncodedValue, explode: Bool) -> String {
        simple(value, explode: explode) { $0 }
    }

    /// The name-value pairs of a query or cookie parameter in order, percent-encoded.
    static func pairs(
        _ value: EncodedValue, name: String, style: QueryStyle, explode: Bool, encode: (String) -> String
    ) -> [String] {
        let encodedName = PercentEncoding.encode(name)
        if case .deepObject = style { return deepPairs(value, name: encodedName, encode: encode) }
        switch value {
        case .array(let elements):
            let items = elements.filter { !$0.isNull }.map { encode($0.flatText) }
            if items.isEmpty { return [] }
            if explode { return items.map { "\(encodedName)=\($0)" } }
            return ["\(encodedName)=\(items.joined(separator: separator(of: style)))"]
        case .object(let members):
            let members = members.filter { !$0.value.isNull }
            if members.isEmpty { return [] }
            if explode { return members.map { "\(PercentEncoding.encode($0.name))=\(encode($0.value.flatText))" } }
            let items = members.flatMap { [PercentEncoding.encode($0.name), encode($0.value.flatText)] }
            return ["\(encodedName)=\(items.joined(separator: separator(of: style)))"]
        case .null, .bool, .number, .string, .file:
            return ["\(encodedName)=\(encode(value.flatText))"]
        }
    }

    /// The name-value pairs of a cookie parameter in the style `cookie`, which encodes nothing.
    static func cookies(_ value: EncodedValue, name: String, explode: Bool) throws(RequestProblem) -> [String] {
        let pairs: [String] =
            switch value {
            case .array(let elements) where explode: elements.filter { !$0.isNull }.map { "\(name)=\($0.flatText)" }
            case .object(let members) where explode:
                members.filter { !$0.value.isNull }.map { "\($0.name)=\($0.value.flatText)" }
            case .array, .object, .null, .bool, .number, .string, .file:
                ["\(name)=\(simple(value, explode: false) { $0 })"]
            }
        let isValid = pairs.allSatisfy { pair in
            pair.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: ";") }
        }
        guard isValid else { throw RequestProblem("cookie \(name): the value has a ';' or a control character") }
        return pairs
    }

    private static func separator(of style: QueryStyle) -> String {
        switch style {
        case .form, .deepObject: ","
        case .spaceDelimited: "%20"
        case .pipeDelimited: "%7C"
        case .tabDelimited: "%09"
        }
    }

    /// `name[member]=value`, at any depth; the elements of an array repeat the name.
    private static func deepPairs(_ value: EncodedValue, name: String, encode: (String) -> String) -> [String] {
        switch value {
        case .object(let members):
            members.filter { !$0.value.isNull }.flatMap {
                deepPairs($0.value, name: "\(name)%5B\(PercentEncoding.encode($0.name))%5D", encode: encode)
            }
        case .array(let elements):
            elements.filter { !$0.isNull }.flatMap { deepPairs($0, name: name, encode: encode) }
        case .null, .bool, .number, .string, .file:
            ["\(name)=\(encode(value.flatText))"]
        }
    }

    private static func simple(_ value: EncodedValue, explode: Bool, encode: (String) -> String) -> String {
        items(of: value, explode: explode, encode: encode).joined(separator: ",")
    }

    /// The items that a style joins: elements, members as `name=value`, or names and values alternately.
    private static func items(of value: EncodedValue, explode: Bool, encode: (String) -> String) -> [String] {
        switch value {
        case .array(let elements):
            elements.filter { !$0.isNull }.map { encode($0.flatText) }
        case .object(let members):
            members.filter { !$0.value.isNull }.flatMap {
                explode
                    ? ["\(encode($0.name))=\(encode($0.value.flatText))"]
                    : [encode($0.name), encode($0.value.flatText)]
            }
        case .null, .bool, .number, .string, .file:
            [encode(value.flatText)]
        }
    }

    /// `;name=value`, without `=` if the value is empty (RFC 6570 §3.2.7).
    private static func matrix(
        _ value: EncodedValue, name: String, explode: Bool, encode: (String) -> String
    ) -> String {
        func pair(_ name: String, _ text: String) -> String { text.isEmpty ? ";\(name)" : ";\(name)=\(text)" }
        switch value {
        case .array(let elements) where explode:
            return elements.filter { !$0.isNull }.map { pair(name, encode($0.flatText)) }.joined()
        case .object(let members) where explode:
            return members.filter { !$0.value.isNull }.map {
                pair(PercentEncoding.encode($0.name), encode($0.value.flatText))
            }.joined()
        case .null, .bool, .number, .string, .file, .array, .object:
            return pair(name, items(of: value, explode: false, encode: encode).joined(separator: ","))
        }
    }
}
