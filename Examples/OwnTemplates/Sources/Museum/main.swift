import MuseumAPI

/// What is in one list and not in another, whatever else of it changed.
func added<Element: Identifiable>(to new: [Element], since old: [Element]) -> [Element] {
    let known = Set(old.map(\.id))
    return new.filter { !known.contains($0.id) }
}

let yesterday = [Exhibit(id: 1, title: "A vase", room: "Room 2")]
let today = [Exhibit(id: 1, title: "A vase", room: "Room 5"), Exhibit(id: 2, title: "A lamp")]
for exhibit in added(to: today, since: yesterday) { print("New: \(exhibit.title)") }
