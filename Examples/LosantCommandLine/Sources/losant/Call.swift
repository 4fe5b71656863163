import Foundation

/// What the command line and the environment ask for.
struct Call {
    static let usage = "usage: LOSANT_API_TOKEN=… losant [--server URL] APPLICATION-ID"

    let applicationID: String
    let token: String
    /// `nil`: Losant's own.
    private(set) var server: URL?

    /// Why nothing can be asked.
    struct Fault: Error {
        let message: String
    }

    init(arguments: [String], environment: [String: String]) throws(Fault) {
        var rest = arguments
        if let option = rest.firstIndex(of: "--server") {
            guard option + 1 < rest.count, let url = URL(string: rest[option + 1]), url.host() != nil else {
                throw Fault(message: "--server needs a URL\n\(Self.usage)")
            }
            server = url
            rest.removeSubrange(option...option + 1)
        }
        guard rest.count == 1, let id = rest.first, !id.hasPrefix("-") else { throw Fault(message: Self.usage) }
        guard let token = environment["LOSANT_API_TOKEN"], !token.isEmpty else {
            throw Fault(message: "LOSANT_API_TOKEN is not set: it holds the token that the API asks for")
        }
        applicationID = id
        self.token = token
    }
}
