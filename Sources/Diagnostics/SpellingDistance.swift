/// The distance of two spellings, to suggest what was meant.
package enum SpellingDistance {
    /// The name that is most likely meant by a misspelt one; `nil` if none is similar.
    package static func nearest(to name: String, among names: [String]) -> String? {
        let scored = Set(names).map { (name: $0, distance: between(name.lowercased(), $0.lowercased())) }
        let best = scored.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        guard let best, best.distance <= max(1, name.count / 3) else { return nil }
        return best.name
    }

    /// The number of characters to insert, remove, replace or swap (optimal string alignment).
    static func between(_ first: String, _ second: String) -> Int {
        let first = Array(first)
        let second = Array(second)
        var rows = [Array(0...second.count)]
        for index in first.indices {
            var row = [index + 1]
            for column in second.indices {
                let isSame = first[index] == second[column]
                var distance = min(rows[index][column] + (isSame ? 0 : 1), rows[index][column + 1] + 1, row[column] + 1)
                if index > 0, column > 0, first[index] == second[column - 1], first[index - 1] == second[column] {
                    distance = min(distance, rows[index - 1][column - 1] + 1)
                }
                row.append(distance)
            }
            rows.append(row)
        }
        return rows[first.count][second.count]
    }
}
