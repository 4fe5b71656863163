import Files
import Templating

/// Where a link of a generated page leads: another generated file, a place in it, or a place in the same page.
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

    /// A link to a place in the same file.
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

/// The name that GitHub and its peers give to a heading, so that links can lead to it.
package struct MarkdownAnchor: TemplateText, Hashable, Sendable {
    package let templateText: String

    /// The anchor of a heading with this text: small letters, hyphens for spaces, other signs left out.
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
