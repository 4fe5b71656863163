// The museum's client, written by apus from museum.yml. Change that file, not this one.
public import ApusRuntime

/// Requests to `/exhibits`.
public nonisolated struct ExhibitsResource: Sendable {
    let client: APIClient
    let path: RequestPath

    /// `/exhibits/{exhibitId}`
    public func callAsFunction(_ exhibitID: Int) -> ExhibitResource {
        ExhibitResource(client: client, path: "\(path)/\(exhibitID)")
    }

    /// What is shown.
    ///
    /// Retried by default.
    ///
    /// - Returns: The exhibits in the order of their rooms.
    public func get() -> Request<[Exhibit], UndocumentedBody> {
        Request(client, .get, path)
    }
}
