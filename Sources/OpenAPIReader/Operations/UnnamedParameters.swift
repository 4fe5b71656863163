import APIModel
import SpecLoader

/// The names of the `{}` of a path, which has no names for its parameters.
struct UnnamedParameters {
    let context: ReadingContext

    /// Whether a path has a `{}`.
    static func are(in path: String) -> Bool { path.utf8.count > 1 && PathTemplate(path).plain.contains("{}") }

    /// The path with a name in each `{}`: of the parameters that are declared and not named in the path, in their
    /// order; where those don't suffice, `parameter`.
    func named(_ path: String, item: [Node]) -> String {
        let plain = PathTemplate(path).plain
        var known = Set(PathSegment.segments(of: plain).flatMap(\.parameters))
        var declared = declaredNames(item).filter { known.insert($0).inserted }[...]
        let parts = plain.split(separator: "{}", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for part in parts.dropFirst() { text += "{\(declared.popFirst() ?? freeName(&known))}" + part }
        return text + path.dropFirst(plain.count)
    }

    private func freeName(_ known: inout Set<String>) -> String {
        var name = "parameter"
        var number = 2
        while !known.insert(name).inserted {
            name = "parameter\(number)"
            number += 1
        }
        return name
    }

    /// The path parameters of the path item and then of its operations.
    private func declaredNames(_ item: [Node]) -> [String] {
        let operations = HTTPMethod.fixedFields.flatMap { method in item.compactMap { $0[method.text] } }
        return (item + operations).flatMap { node in
            (node["parameters"]?.elements.map(\.self) ?? []).compactMap { element -> String? in
                let parameter = element.reference == nil ? element : context.document.resolve(element) ?? element
                return parameter["in"]?.text == "path" ? parameter["name"]?.string : nil
            }
        }
    }
}
