import APIModel
import Templating

/// A security scheme that requests name.
struct SecuritySchemeView: TemplateView {
    let name: SwiftIdentifier
    let scheme: SwiftStringLiteral
    let kind: SwiftCode

    static let fields: Fields<SecuritySchemeView> = [
        .text("name", "The constant's name.", \.name),
        .text("scheme", "The scheme's name in the document.", \.scheme),
        .text("kind", "What the scheme asks for, as the runtime takes it.", \.kind),
    ]
}

/// The security schemes that a request takes together.
struct SecurityAlternativeView: TemplateView {
    let schemes: [SwiftIdentifier]

    static let fields: Fields<SecurityAlternativeView> = [
        .texts("schemes", "The constants of the schemes, after a dot.") { $0.schemes.map(\.afterDot) }
    ]
}

// MARK: From the plan

extension SecuritySchemeView {
    init(_ plan: SecurityPlan.Scheme) {
        self.init(name: plan.name, scheme: SwiftStringLiteral(plan.scheme), kind: SwiftCode(plan.kind))
    }
}

extension SecurityPlan.Choice {
    var isNone: Bool {
        switch self {
        case .none: true
        case .client, .alternatives: false
        }
    }

    var alternatives: [[SwiftIdentifier]] {
        switch self {
        case .client, .none: []
        case .alternatives(let alternatives): alternatives
        }
    }
}

extension SwiftCode {
    /// What the runtime calls a scheme; `nil` is one that the document doesn't declare.
    fileprivate init(_ kind: SecurityScheme.Kind?) {
        switch kind {
        case .bearer, .oauth2, .openIDConnect: self.init([".bearer"])
        case .basic: self.init([".basic"])
        case .http(let scheme): self.init([".http(", .init(SwiftStringLiteral(scheme)), ")"])
        case .apiKey(let name, let location):
            self.init([
                ".apiKey(", .init(SwiftStringLiteral(name)), ", in: .",
                .init(SwiftIdentifier.member(from: location.rawValue).afterDot), ")",
            ])
        case .mutualTLS: self.init([".mutualTLS"])
        case nil: self.init([".undefined"])
        }
    }
}
