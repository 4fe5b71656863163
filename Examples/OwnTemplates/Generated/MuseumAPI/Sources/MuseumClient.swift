// The museum's client, written by apus from museum.yml. Change that file, not this one.
public import ApusRuntime
public import Foundation

/// A client of the A museum.
public nonisolated struct MuseumClient: Sendable {
    /// The version of the API's document that this client was generated from.
    public static let apiVersion = "1.0.0"

    /// The server that the API's document names first.
    public static let defaultServer = URL(string: "https://museum.example.com")!  // checked when this was generated

    /// What every request shares: the server, the authentication, the transport.
    public var client: APIClient

    /// Makes a client; it sends nothing by itself.
    public init(
        server: URL = defaultServer, authentication: Authentication = .none,
        transport: any Transport = DefaultTransport.current,
    ) {
        client = APIClient(server: server, authentication: authentication, transport: transport)
    }

    /// `/exhibits`
    public var exhibits: ExhibitsResource {
        ExhibitsResource(client: client, path: "/exhibits")
    }
}
