import APIModel
import Templating

/// A path as the runtime's path literal, which encodes both the document's text and the interpolated arguments.
struct SwiftPathLiteral: TemplateText, Hashable {
    let templateText: String

    /// The path that a resource keeps.
    static let stored = SwiftPathLiteral(templateText: "path")

    private init(templateText: String) { self.templateText = templateText }

    /// The segments below a stored path, or from the root.
    ///
    /// - Parameter arguments: By the name of the parameter in the document's path.
    init(_ segments: [PathSegment], below isStored: Bool, arguments: [String: PathLiteralArgument]) {
        var text = isStored ? "\\(path)" : ""
        for segment in segments {
            text += "/"
            for part in segment.parts {
                switch part {
                case .text(let literal):
                    text += SwiftStringLiteral.escaped(literal)
                case .parameter(let name):
                    let argument = arguments[name] ?? PathLiteralArgument(name: .member(from: name), parameter: nil)
                    text += "\\(\(argument.name.reference.templateText)\(argument.options))"
                }
            }
        }
        templateText = "\"\(text)\""
    }
}

/// What a path literal interpolates for a parameter.
struct PathLiteralArgument {
    let name: SwiftIdentifier
    /// `nil` for a parameter that no operation declares.
    let parameter: Parameter?

    fileprivate var options: String {
        guard let parameter else { return "" }
        var options = parameter.style == .simple ? "" : ", style: .\(parameter.style.rawValue)"
        if parameter.explode { options += ", explode: true" }
        if parameter.style == .matrix { options += ", name: \(SwiftStringLiteral(parameter.name).templateText)" }
        return options
    }
}
