import APIModel
import SpecLoader

extension ReadingContext {
    /// The servers of a document, a path item or an operation.
    func servers(of node: Node) -> [Server] {
        elements("servers", of: node).compactMap { server in
            guard server.kind == .mapping else {
                malformed(server, "a server", expected: "a mapping")
                return nil
            }
            guard let url = string("url", of: server) else {
                report(.missingKey, "a server must have 'url': ignored", at: server)
                return nil
            }
            return Server(
                url: url, name: string("name", of: server),
                documentation: documentation(of: server),
                variables: namedEntries("variables", of: server).sorted(byBytesOf: \.name).map { name, node in
                    ServerVariable(
                        name: name, defaultValue: string("default", of: node) ?? "", values: strings("enum", of: node),
                        documentation: documentation(of: node))
                })
        }
    }
}
