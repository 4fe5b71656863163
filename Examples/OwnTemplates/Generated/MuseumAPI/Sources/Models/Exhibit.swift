// The museum's client, written by apus from museum.yml. Change that file, not this one.
import ApusRuntime

public nonisolated struct Exhibit: Codable, Hashable, Identifiable, Sendable {
    public var id: Int
    public var title: String
    public var room: String?

    public init(id: Int, title: String, room: String? = nil) {
        self.id = id
        self.title = title
        self.room = room
    }
}
