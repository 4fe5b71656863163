import Diagnostics

/// Diagnostics as the XML of JUnit, which CI servers show as tests: a suite for each file, a test for each diagnostic.
///
/// What fails the run is a failed test; the rest are tests with an output. Without any diagnostic there is one test,
/// which succeeds, for servers that take a report without tests for a fault.
struct JUnitReport {
    private let diagnostics: [Diagnostic]
    private let isStrict: Bool

    /// - Parameter isStrict: Whether warnings fail the run.
    init(_ diagnostics: [Diagnostic], isStrict: Bool) {
        self.diagnostics = diagnostics
        self.isStrict = isStrict
    }

    var text: String {
        var files: [String] = []
        var suites: [String: [Diagnostic]] = [:]
        for diagnostic in diagnostics {
            let file = diagnostic.location?.file ?? "apus"
            if suites[file] == nil { files.append(file) }
            suites[file, default: []].append(diagnostic)
        }
        if files.isEmpty { files = ["apus"] }
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuites name=\"apus\"\(counts(of: diagnostics))>\n"
        for file in files {
            let found = suites[file] ?? []
            text += "  <testsuite name=\"\(XMLText(file))\"\(counts(of: found))>\n"
            for diagnostic in found { text += test(diagnostic) }
            if found.isEmpty { text += "    <testcase classname=\"apus\" name=\"no diagnostics\"/>\n" }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private func counts(of found: [Diagnostic]) -> String {
        let failures = found.count { $0.severity.fails(isStrict: isStrict) }
        return " tests=\"\(max(found.count, 1))\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
    }

    private func test(_ diagnostic: Diagnostic) -> String {
        let code = XMLText(diagnostic.code.name)
        let location = diagnostic.location
        let place = location.map { $0.line > 0 ? ":\($0.line):\($0.column)" : "" } ?? ""
        var text = "    <testcase classname=\"\(code)\" name=\"\(code)\(place)\""
        if let location {
            text += " file=\"\(XMLText(location.file))\""
            if location.line > 0 { text += " line=\"\(location.line)\"" }
        }
        text += ">\n"
        let lines = [diagnostic.message] + diagnostic.notes.map { "\($0.location): \($0.message)" }
        let all = lines.map { XMLText($0).description }.joined(separator: "\n")
        let severity = diagnostic.severity.rawValue
        if diagnostic.severity.fails(isStrict: isStrict) {
            text += "      <failure type=\"\(severity)\" message=\"\(XMLText(diagnostic.message))\">\(all)</failure>\n"
        } else {
            text += "      <system-out>\(severity): \(all)</system-out>\n"
        }
        return text + "    </testcase>\n"
    }
}

/// Text in an XML document, as content or in an attribute between double quotes (XML 1.0 §2.2, §2.4).
private struct XMLText: CustomStringConvertible {
    let description: String

    /// Hidden characters are escaped as they are for terminals, since XML has no way to write most of them.
    init(_ text: String) {
        var escaped = ""
        for character in TerminalText(text).text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(character)
            }
        }
        description = escaped
    }
}
