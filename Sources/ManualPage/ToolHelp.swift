/// What `--experimental-dump-help` of swift-argument-parser prints, as far as a page needs it.
struct ToolHelp: Decodable {
    let command: CommandHelp
}

/// A command, with those below it.
struct CommandHelp: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [ArgumentHelp]?
    let subcommands: [CommandHelp]?
}

/// An option, flag or argument of a command.
struct ArgumentHelp: Decodable {
    enum Kind: String, Decodable {
        case positional, option, flag
    }

    struct Name: Decodable {
        let kind: String
        let name: String
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let defaultValue: String?
    let allValues: [String]?
    let isRepeating: Bool?
    let shouldDisplay: Bool?

    /// The argument as the head of an entry of mdoc's list: `Fl -spec Ar file`.
    var tag: String {
        let value = (valueName ?? "value").replacing("\"", with: "\"\"")
        let ending = " Ar \"\(value)\"" + (isRepeating == true && kind == .positional ? " ..." : "")
        if kind == .positional { return String(ending.dropFirst()) }
        return (names ?? []).map { name in
            "Fl " + (name.kind == "long" ? "-" : "") + name.name + (kind == .option ? ending : "")
        }.joined(separator: " , ")
    }

    /// What it is for, with its values and its default.
    var explanation: String {
        var text = abstract ?? ""
        if let allValues, !allValues.isEmpty { text += " One of " + allValues.joined(separator: ", ") + "." }
        if let defaultValue { text += " The default is \(defaultValue)." }
        return text
    }
}
