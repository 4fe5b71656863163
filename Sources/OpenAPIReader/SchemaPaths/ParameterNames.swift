import SpecLoader

/// The names that parameters of one list have in several locations (OpenAPI 3.1.1 §4.8.12.1).
final class ParameterNames {
    private var known: [Node: Set<String>] = [:]

    /// Whether a list has parameters of a name in more than one location.
    func isAmbiguous(_ name: String, in list: Node) -> Bool {
        if let names = known[list] { return names.contains(name) }
        var locations: [String: String?] = [:]
        var names: Set<String> = []
        for parameter in list.elements {
            guard let name = parameter["name"]?.string else { continue }
            let location = parameter["in"]?.string
            if let other = locations.updateValue(location, forKey: name), other != location { names.insert(name) }
        }
        known[list] = names
        return names.contains(name)
    }
}
