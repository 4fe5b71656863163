import Diagnostics
import Templating

/// A name in Swift code.
///
/// Every initialiser makes a name that the compiler reads as exactly one identifier, so this is the only way for a
/// document's name into code. The name is stored without back-quotes; each position in the language has its own form.
package struct SwiftIdentifier: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
    /// The name without back-quotes.
    package let name: String

    private init(unchecked name: String) { self.name = name }

    /// A name that this source code spells out.
    package init(stringLiteral name: StaticString) { self.name = name.description }

    /// A name that a person chose, unchanged; `nil` where it is not a Swift identifier, or where callers could not
    /// write it without back-quotes.
    package init?(validating name: String) {
        guard let head = name.unicodeScalars.first, head == "_" || Self.canBeHead(head), name != "_",
            name.unicodeScalars.allSatisfy({ $0 == "_" || Words.isWordScalar($0) }),
            !Keywords.reserved.contains(name), Keywords.renamedTypes[name] == nil
        else { return nil }
        self.name = name.canonicallyComposed
    }

    /// Why nobody can give a module or the client's type a name; `nil` for a name that they can have.
    package static func fault(ofModuleOrClient name: String) -> String? {
        if SwiftIdentifier(validating: name) == nil { return "'\(name)' can't be a Swift name" }
        return ReservedTypeNames.contains(name) ? "'\(name)' would hide what generated code calls so" : nil
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.name.precedesByBytes(right.name)
    }
}

// MARK: From a document

extension SwiftIdentifier {
    /// The name of a type: `apiTokenPost` is `APITokenPost`, `type` is `Kind`.
    package static func type(from texts: String...) -> SwiftIdentifier { type(from: texts) }

    /// The name of a type from several names of the document, one after the other.
    package static func type(from texts: [String]) -> SwiftIdentifier {
        let name = NameSpelling(texts).upperCamel
        return SwiftIdentifier(unchecked: Keywords.renamedTypes[name] ?? name)
    }

    /// The name of a type at the module's top, from several names of the document. `Model` follows what Swift reserves
    /// and what callers use everywhere.
    package static func topLevelType(from texts: [String]) -> SwiftIdentifier {
        let name = NameSpelling(texts).upperCamel
        let isReserved = Keywords.renamedTypes[name] != nil || ReservedTypeNames.contains(name)
        return SwiftIdentifier(unchecked: isReserved ? name + "Model" : name)
    }

    /// The name of a property, parameter or function: `applicationId` is `applicationID`, `URLValue` is `urlValue`.
    package static func member(from texts: String...) -> SwiftIdentifier { member(from: texts) }

    /// The name of a member from several names of the document, one after the other.
    package static func member(from texts: [String]) -> SwiftIdentifier {
        let name = NameSpelling(texts).lowerCamel
        return SwiftIdentifier(unchecked: Keywords.renamedMembers[name] ?? name)
    }

    /// The name of a static member or an enum case, which is never `none` or `some`: `role: .none` would be `nil`.
    package static func value(from text: String) -> SwiftIdentifier {
        let member = member(from: text)
        return SwiftIdentifier(unchecked: Keywords.renamedValues[member.name] ?? member.name)
    }

    /// This name followed by a word of our own: `ApplicationsResource` from `Applications` and `Resource`.
    package func appending(_ word: StaticString) -> SwiftIdentifier {
        SwiftIdentifier(unchecked: name + word.description)
    }

    /// This name followed by words of the document.
    package func appending(wordsOf text: String) -> SwiftIdentifier {
        let joined = NameSpelling.join(name, NameSpelling([text]).upperCamelBody)
        return SwiftIdentifier(unchecked: joined)
    }

    static func canBeHead(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.isASCIILetter : scalar.properties.isXIDStart && Words.isWordScalar(scalar)
    }
}

// MARK: In code

extension SwiftIdentifier: TemplateText {
    /// How a property, function, case or type of this name is declared.
    package var templateText: String { Keywords.reserved.contains(name) ? "`\(name)`" : name }

    /// How a declaration spells the name, which is what a template prints.
    package var declared: IdentifierUse { IdentifierUse(templateText: templateText) }

    /// How an argument label spells the name, where back-quotes would be a warning.
    package var label: IdentifierUse {
        IdentifierUse(templateText: Keywords.reservedInLabels.contains(name) ? "`\(name)`" : name)
    }

    /// How an expression spells a local variable or parameter of this name.
    package var reference: IdentifierUse {
        IdentifierUse(templateText: Keywords.reservedInExpressions.contains(name) ? "`\(name)`" : templateText)
    }

    /// The name of the box that stores the property of this name: no name from a document starts with this underscore.
    package var box: IdentifierUse { IdentifierUse(templateText: "_" + name) }

    /// How the name is spelled after a dot, where none of these names needs back-quotes.
    package var afterDot: IdentifierUse { IdentifierUse(templateText: name) }
}

/// An identifier as it is spelled in one position of the language.
package struct IdentifierUse: TemplateText, Hashable, Sendable {
    package let templateText: String
    fileprivate init(templateText: String) { self.templateText = templateText }
}
