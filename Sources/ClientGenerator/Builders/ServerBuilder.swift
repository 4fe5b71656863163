import APIModel

/// Builds what a client says of the servers of its document.
struct ServerBuilder {
    let client: SwiftIdentifier
    let access: Access
    let servers: ServerLayout

    /// The functions of the servers with variables.
    var views: [ServerView] {
        servers.templates.map { template in
            ServerView(
                access: access, documentation: documentation(of: template),
                parameters: template.arguments.map { argument in
                    ServerParameterView(
                        name: argument.name,
                        defaultValue: argument.declaration.map { SwiftStringLiteral($0.defaultValue) })
                }, url: template.literal)
        }
    }

    private func documentation(of template: ServerPlan) -> DocComment {
        var comment = DocComment(template.server.documentation)
        if comment.isEmpty { comment.append("The server \(code: template.server.url).") }
        let parameters = template.arguments.compactMap { argument in
            argument.declaration?.about.map { (argument.name, $0) }
        }
        comment.append(parameters: parameters)
        return comment
    }

    /// The servers for the index: their URLs, and how a caller chooses one.
    func links(_ all: [Server]) -> [LinkView] {
        let usual = all.firstIndex { $0.resolvedURL == servers.usual }
        return all.enumerated().map { index, server in
            var sentences: [Markdown] = server.documentation.headline.map { [.line($0)] } ?? []
            if index == usual, all.count > 1 { sentences.append("The client's own server.") }
            if let template = servers.templates.first(where: { $0.server == server }) {
                sentences.append("With other values: \(code: call(template).templateText).")
            }
            sentences += server.variables.compactMap { variable in
                variable.about.map { "\(code: variable.name): \($0)" }
            }
            return LinkView(
                link: .code(server.url), about: sentences.isEmpty ? nil : .joined(sentences, separator: " "))
        }
    }

    /// The call of a server's function with what the document has for its variables.
    private func call(_ template: ServerPlan) -> SwiftCode {
        let arguments = template.arguments.map { argument in
            let value = argument.declaration?.defaultValue ?? argument.variable
            return SwiftCode([.init(argument.name.label), ": ", .init(SwiftStringLiteral(value))])
        }
        return SwiftCode([.init(client), ".server(", .init(SwiftCode(arguments, separator: ", ")), ")"])
    }
}

extension ServerVariable {
    /// What the document says of the variable, and the values that it may have.
    fileprivate var about: Markdown? {
        var sentences: [Markdown] = documentation.headline.map { [.line($0)] } ?? []
        if !values.isEmpty { sentences.append("One of \(.joined(values.map { "\(code: $0)" })).") }
        return sentences.isEmpty ? nil : .joined(sentences, separator: " ")
    }
}
