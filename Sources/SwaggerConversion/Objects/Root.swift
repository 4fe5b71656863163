import SpecLoader

// The document itself: `definitions`, `parameters` and the like become components.

extension Conversion {
    func convertRoot() {
        let root = context.document.root
        var entries: [Entry] = []
        var sections: [(name: String, entries: [Entry])] = []
        var firstSection: Node?
        var servers = self.servers(of: root) ?? root["servers"]
        for (name, entry) in context.entries(of: root, .swagger) {
            switch name {
            case "swagger":
                entries.append(context.entry("openapi", context.string("3.0.4", at: entry.value)))
            case "consumes", "produces", "components": break
            case "host", "basePath", "schemes", "servers", "x-servers", "x-ms-parameterized-host":
                if let node = servers { entries.append(context.entry("servers", node)) }
                servers = nil
            case "definitions", "parameters", "responses", "securityDefinitions":
                // Where the first one stands, so that anchors stay in front of their aliases.
                if firstSection == nil {
                    firstSection = entry.value
                    entries.append(context.entry("components", entry.value))
                }
                sections += components(name, of: entry.value)
            default: entries.append(entry)
            }
        }
        if let own = context.mapping("components", of: root) {
            let names = Set(sections.map(\.name))
            let others = own.entries.filter { !names.contains($0.key.text ?? "") }.map { ($0.key, $0.value) }
            if firstSection == nil {
                firstSection = own
                entries.append(context.entry("components", own))
            }
            setComponents(sections, others, in: &entries, at: own)
        } else if let place = firstSection {
            setComponents(sections, [], in: &entries, at: place)
        }
        context.document.setEntries(entries, of: root)
    }

    private func setComponents(
        _ sections: [(name: String, entries: [Entry])], _ others: [Entry], in entries: inout [Entry], at place: Node
    ) {
        let all = sections.map { context.entry($0.name, context.mapping($0.entries, at: place)) } + others
        for index in entries.indices where entries[index].key.text == "components" {
            entries[index].value = context.mapping(all, at: place)
        }
    }

    /// The sections of components that one of the document becomes.
    private func components(_ name: String, of section: Node) -> [(name: String, entries: [Entry])] {
        let all = section.entries.map { ($0.key, $0.value) }
        switch name {
        case "definitions": return [("schemas", all)]
        case "responses": return [("responses", all)]
        case "securityDefinitions": return [("securitySchemes", all)]
        default:
            // What is in `formData` belongs to the bodies of operations.
            let bodies = all.filter { bodyParameters.contains(context.resolved($0.1) ?? $0.1) }
            let others = all.filter {
                let parameter = context.resolved($0.1) ?? $0.1
                return !bodyParameters.contains(parameter) && !fieldParameters.contains(parameter)
            }
            return [("requestBodies", bodies), ("parameters", others)].filter { !$0.1.isEmpty }
        }
    }
}
