import APIModel

/// Objects that a value is tried as, of which one may be all that a later one is.
struct KnownObjects {
    /// A property with the type that decoding reads.
    private struct Key: Hashable {
        let name: String
        let type: TypeReference

        init(_ property: Property) { (name, type) = (property.name, property.type) }
    }

    /// How many of all objects have a property.
    private var counts: [Key: Int] = [:]
    /// The known objects by the property that the fewest have: only those that have it can have all others too.
    private var byRarest: [Key: [ObjectType]] = [:]
    private var hasEmpty = false

    /// - Parameter all: The objects that may become known.
    init(_ all: [ObjectType]) {
        for property in all.lazy.flatMap(\.properties) { counts[Key(property), default: 0] += 1 }
    }

    mutating func insert(_ object: ObjectType) {
        let keys = object.properties.map(Key.init)
        guard let rarest = keys.min(by: { (counts[$0] ?? 0, $0.name) < (counts[$1] ?? 0, $1.name) }) else {
            hasEmpty = true
            return
        }
        byRarest[rarest, default: []].append(object)
    }

    /// Whether every value that decodes as an object decodes as one of the known ones, too.
    func hasOne(in object: ObjectType) -> Bool {
        if hasEmpty { return true }
        let isRequired = Dictionary(
            object.properties.map { (Key($0), $0.isRequired) }, uniquingKeysWith: { $0 || $1 })
        return isRequired.keys.contains { key in
            byRarest[key]?.contains { known in
                known.properties.allSatisfy { property in
                    isRequired[Key(property)].map { $0 || !property.isRequired } ?? false
                }
            } ?? false
        }
    }
}
