// The museum's client, written by apus from museum.yml. Change that file, not this one.
import ApusRuntime

public nonisolated struct Exhibit: Codable, Hashable, Identifiable, Sendable {
    public var id: Int
    public var place: Place
    public var title: String

    public init(id: Int, place: Place, title: String) {
        self.id = id
        self.place = place
        self.title = title
    }
}
