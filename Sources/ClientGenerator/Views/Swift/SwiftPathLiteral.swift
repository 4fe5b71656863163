import APIModel
import Templating

/// A path as the runtime's path literal, which encodes both the document's text and the interpolated arguments.
struct SwiftPathLiteral: TemplateText, Hashable {
    let templateText: String

    /// The path that a resource keeps.
    static let stored = SwiftPathLiteral(templateText: "path")

    /// The same with the slash that ends an operation's path.
    static let storedWithSlash = SwiftPathLiteral(templateText: "\"\\(path)/\"")

    private init(templateText: String) { self.templateText = templateText }

    /// The steps below a stored path, or from the root; without a query or a fragment.
    ///
    /// - Parameter arguments: By the name of the parameter in the document's path.
    init(_ steps: [PathStep], below isStored: Bool, arguments: [String: PathLiteralArgument]) {
        var text = isStored ? "\\(path)" : ""
        for step in steps {
            if !step.isVerb { text += "/" }
            for part in step.segment.parts {
                switch part {
                case .text(let literal) where literal.hasPrefix("?") || literal.hasPrefix("#"): break
                case .text(let literal):
                    text += SwiftStringLiteral.escaped(literal)
                case .parameter(let name):
                    let argument = arguments[name] ?? PathLiteralArgument(name: .member(from: name))
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
    private let parameter: Parameter?
    private let isText: Bool

    init(name: SwiftIdentifier) { (self.name, parameter, isText) = (name, nil, false) }

    init(name: SwiftIdentifier, parameter: Parameter?, graph: TypeGraph) {
        self.name = name
        self.parameter = parameter
        isText = parameter.map { graph.isText($0.type) } ?? false
    }

    /// What follows the name: a property of the value, and the runtime's arguments.
    fileprivate var options: String {
        guard let parameter else { return "" }
        var options = isText ? ".asText" : ""
        if parameter.style != .simple { options += ", style: .\(parameter.style.rawValue)" }
        if parameter.explode { options += ", explode: true" }
        if parameter.allowReserved { options += ", allowReserved: true" }
        if parameter.style == .matrix { options += ", name: \(SwiftStringLiteral(parameter.name).templateText)" }
        return options
    }
}
