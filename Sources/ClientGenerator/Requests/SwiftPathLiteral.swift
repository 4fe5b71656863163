import APIModel

/// A path as the runtime's path literal, which encodes both the document's text and the interpolated arguments.
struct SwiftPathLiteral: TemplateText, Hashable {
    let templateText: String

    /// The path that a resource keeps.
    static let stored = SwiftPathLiteral(templateText: "path")

    private init(templateText: String) { self.templateText = templateText }

    /// The segments below a stored path, or from the root.
    init(
        _ segments: [PathSegment], below isStored: Bool, arguments: [String: SwiftIdentifier],
        styles: [String: Parameter]
    ) {
        var text = isStored ? "\\(path)" : ""
        for segment in segments {
            text += "/"
            for part in segment.parts {
                switch part {
                case .text(let literal):
                    text += SwiftStringLiteral.escaped(literal)
                case .parameter(let name):
                    let argument = arguments[name] ?? SwiftIdentifier.member(from: name)
                    text += "\\(\(argument.reference.templateText)\(Self.options(of: styles[name])))"
                }
            }
        }
        templateText = "\"\(text)\""
    }

    private static func options(of parameter: Parameter?) -> String {
        guard let parameter else { return "" }
        var options = parameter.style == .simple ? "" : ", style: .\(parameter.style.rawValue)"
        if parameter.explode { options += ", explode: true" }
        if parameter.style == .matrix { options += ", name: \(SwiftStringLiteral(parameter.name).templateText)" }
        return options
    }
}
