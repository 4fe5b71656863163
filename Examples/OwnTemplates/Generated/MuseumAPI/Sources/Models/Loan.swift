// The museum's client, written by apus from museum.yml. Change that file, not this one.
import ApusRuntime

/// The contract's number is not known before it is signed.
public nonisolated struct Loan: Codable, Hashable, Sendable {
    public var museum: String
    public var id: String?

    public init(museum: String, id: String? = nil) {
        self.museum = museum
        self.id = id
    }
}
