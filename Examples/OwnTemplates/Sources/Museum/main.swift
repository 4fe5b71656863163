import MuseumAPI

/// How many elements have each value of a property, also those values that none has.
func counts<Element, Value: CaseIterable & Hashable>(
    of elements: [Element], by value: KeyPath<Element, Value>
) -> [(value: Value, count: Int)] {
    Value.allCases.map { known in (known, elements.count { $0[keyPath: value] == known }) }
}

let exhibits = [
    Exhibit(id: 1, place: .shown, title: "A vase"), Exhibit(id: 2, place: .lent, title: "A lamp"),
    Exhibit(id: 3, place: .shown, title: "A coin"),
]
for (place, count) in counts(of: exhibits, by: \.place) { print("\(place): \(count)") }
