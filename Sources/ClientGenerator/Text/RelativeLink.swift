import Files
import Templating

/// The target of a link in a generated page: another generated file, a heading in it, or a heading in the same page.
package struct RelativeLink: TemplateText, Hashable, Sendable {
    package let templateText: String

    /// A link from one generated file to another.
    package init(from source: RelativePath, to target: RelativePath, anchor: MarkdownAnchor? = nil) {
        var from = source.components.dropLast()[...]
        var to = target.components[...]
        while let first = from.first, to.count > 1, first == to.first {
            from.removeFirst()
            to.removeFirst()
        }
        let path = (Array(repeating: "..", count: from.count) + to.map(Self.encoded)).joined(separator: "/")
        templateText = path + (anchor.map { "#" + $0.templateText } ?? "")
    }

    /// A link to a heading in the same file.
    package init(_ anchor: MarkdownAnchor) { templateText = "#" + anchor.templateText }

    private static func encoded(_ component: String) -> String {
        var encoded = ""
        for byte in component.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCIILetter || scalar.isASCIIDigit || "-._~".unicodeScalars.contains(scalar) {
                encoded.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                encoded += digits.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return encoded
    }
}

/// The name by which links lead to a heading, on GitHub and elsewhere.
package struct MarkdownAnchor: TemplateText, Hashable, Sendable {
    package let templateText: String

    /// The anchor of a heading with this text: in lower case, with hyphens for spaces, without other symbols.
    package init(heading text: String) {
        var anchor = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                anchor += "-"
            } else if scalar == "_" || Words.isWordScalar(scalar) {
                anchor.unicodeScalars.append(scalar)
            }
        }
        templateText = anchor
    }
}
