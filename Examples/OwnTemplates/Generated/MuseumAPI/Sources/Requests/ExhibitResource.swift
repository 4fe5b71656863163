// The museum's client, written by apus from museum.yml. Change that file, not this one.
import ApusRuntime

/// Requests to `/exhibits/{exhibitId}`.
public nonisolated struct ExhibitResource: Sendable {
    let client: APIClient
    let path: RequestPath

    /// `/exhibits/{exhibitId}/loan`
    public var loan: ExhibitLoanResource {
        ExhibitLoanResource(client: client, path: "\(path)/loan")
    }
}
