// The museum's client, written by apus from museum.yml. Change that file, not this one.
public import ApusRuntime

/// Requests to `/exhibits/{exhibitId}/loan`.
public nonisolated struct ExhibitLoanResource: Sendable {
    let client: APIClient
    let path: RequestPath

    /// Lends an exhibit to another museum.
    ///
    /// Retried by default.
    public func put(_ body: Loan) -> Request<Void, UndocumentedBody> {
        Request(client, .put, path, body: .json(body))
    }
}
