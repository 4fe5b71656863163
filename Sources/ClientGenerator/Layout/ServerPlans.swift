import APIModel

/// A server with variables, as a function that returns its URL.
struct ServerPlan {
    struct Argument {
        let variable: String
        let name: SwiftIdentifier
        /// `nil` for a variable that the document doesn't declare.
        let declaration: ServerVariable?
    }

    let server: Server
    /// In the order of the URL.
    let arguments: [Argument]

    init(_ template: ServerTemplate, names: [SwiftIdentifier]) {
        server = template.server
        let declarations = Dictionary(server.variables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        arguments = zip(template.variables, names).map { variable, name in
            Argument(variable: variable, name: name, declaration: declarations[variable])
        }
    }
}

/// The servers that a client can send requests to.
struct ServerPlans {
    /// All servers of the document.
    let all: [Server]
    /// The URL that the client uses by default; `nil` where the caller has to give one.
    let usual: String?
    /// The path that the document gives instead of a server.
    let relative: String?
    /// The servers with variables.
    let templates: [ServerPlan]

    init(_ servers: [Server], _ urls: ServerURLs, names: [[SwiftIdentifier]]) {
        all = servers
        usual = urls.usual
        relative = urls.relative
        templates = zip(urls.templates, names).map(ServerPlan.init)
    }
}
