/// How a property of a form body is written (OpenAPI 3.1.1 §4.8.15).
public struct FormFieldStyle: Hashable, Sendable {
    let style: QueryStyle
    let explode: Bool
    let isJSON: Bool

    /// As a query parameter in a style.
    public static func style(_ style: QueryStyle, explode: Bool? = nil) -> Self {
        Self(style: style, explode: explode ?? (style == .form), isJSON: false)
    }

    /// As `name[member]=value`.
    public static var deepObject: Self { .style(.deepObject) }

    /// As JSON text.
    public static var json: Self { Self(style: .form, explode: true, isJSON: true) }
}

/// Writes `application/x-www-form-urlencoded`: bodies, and queries as a whole.
enum FormWriter {
    static func text(of value: EncodedValue, styles: [String: FormFieldStyle]) throws(RequestProblem) -> String {
        try pairs(of: value, styles: styles, in: "body").joined(separator: "&")
    }

    /// The fields as `name=value`, percent-encoded.
    ///
    /// - Parameter part: The part of the request in a message.
    static func pairs(
        of value: EncodedValue, styles: [String: FormFieldStyle], in part: String
    ) throws(RequestProblem) -> [String] {
        guard case .object(let members) = value else {
            throw RequestProblem("\(part): a form needs an object with a property for each field")
        }
        return members.flatMap { pairs(of: $0, style: styles[$0.name]) }
    }

    private static func pairs(of member: EncodedValue.Member, style: FormFieldStyle?) -> [String] {
        let name = PercentEncoding.encodeForm(member.name)
        switch (style, member.value) {
        case (nil, .null):
            return []
        case (nil, .array(let elements)):
            return elements.filter { !$0.isNull }.map { "\(name)=\(PercentEncoding.encodeForm($0.flatText))" }
        case (nil, _):
            return ["\(name)=\(PercentEncoding.encodeForm(member.value.flatText))"]
        case (let style?, _) where style.isJSON:
            return ["\(name)=\(PercentEncoding.encodeForm(member.value.json.description))"]
        case (let style?, _):
            return ParameterWriter.pairs(
                member.value, name: member.name, style: style.style, explode: style.explode,
                encode: PercentEncoding.encodeForm)
        }
    }
}
