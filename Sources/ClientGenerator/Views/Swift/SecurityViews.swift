import APIModel

/// A security scheme that requests name.
struct SecuritySchemeView: TemplateView {
    let name: SwiftIdentifier
    /// The scheme's name in the document.
    let scheme: SwiftStringLiteral
    /// What the scheme asks for, as the runtime takes it.
    let kind: SwiftCode

    static let fields: [Field<SecuritySchemeView>] = [
        .text("name", \.name),
        .text("scheme", \.scheme),
        .text("kind", \.kind),
    ]
}

/// The security schemes that a request takes together.
struct SecurityAlternativeView {
    let schemes: [SwiftIdentifier]

    fileprivate var code: SwiftCode {
        let members = schemes.map { SwiftCode([".", .init($0.afterDot)]) }
        return SwiftCode(["[", .init(SwiftCode(members, separator: ", ")), "]"])
    }
}

extension SwiftCode {
    /// Alternatives as arguments; `nil` for none.
    init?(_ alternatives: [SecurityAlternativeView]) {
        guard !alternatives.isEmpty else { return nil }
        self.init(alternatives.map(\.code), separator: ", ")
    }
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
