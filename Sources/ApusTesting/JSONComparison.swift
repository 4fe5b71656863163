import ApusRuntime
import Foundation

/// Compares two JSON values by what they mean.
struct JSONComparison {
    /// Each pointer in its tokens.
    private let undeclared: Set<[String]>
    private let ignoresNull: Bool

    init(undeclared: [String], ignoresNull: Bool) {
        self.undeclared = Set(
            undeclared.map { $0.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init) })
        self.ignoresNull = ignoresNull
    }

    /// A sentence for each place where the values differ.
    func differences(from before: JSONValue, to after: JSONValue) -> [String] {
        var differences: [String] = []
        compare(before, after, at: Place(), &differences)
        return differences
    }

    /// A pointer, and the pattern that stands for it among the undeclared ones.
    private struct Place {
        var pointer: [String] = []

        func appending(_ key: String) -> Place {
            Place(
                pointer: pointer + [
                    key.replacingOccurrences(of: "~", with: "~0").replacingOccurrences(of: "/", with: "~1")
                ])
        }

        var description: String { pointer.isEmpty ? "the whole value" : "/" + pointer.joined(separator: "/") }
    }

    private func compare(_ before: JSONValue, _ after: JSONValue, at place: Place, _ differences: inout [String]) {
        switch (before, after) {
        case (.object(let old), .object(let new)):
            for key in Set(old.keys).union(new.keys).sorted() {
                let inner = place.appending(key)
                switch (old[key], new[key]) {
                case (let old?, let new?): compare(old, new, at: inner, &differences)
                case (let old?, nil):
                    if isUndeclared(inner) || ignoresNull && old == .null { continue }
                    differences.append("\(inner.description) is lost: \(old)")
                case (nil, let new?): differences.append("\(inner.description) is added: \(new)")
                case (nil, nil): break
                }
            }
        case (.array(let old), .array(let new)) where old.count == new.count:
            for (index, (old, new)) in zip(old, new).enumerated() {
                compare(old, new, at: place.appending(String(index)), &differences)
            }
        case (.string(let old), .string(let new)):
            if !Self.sameText(old, new) { differences.append("\(place.description) was \(before), is \(after)") }
        default:
            if before != after { differences.append("\(place.description) was \(before), is \(after)") }
        }
    }

    private func isUndeclared(_ place: Place) -> Bool {
        undeclared.contains { pattern in
            pattern.count == place.pointer.count && zip(pattern, place.pointer).allSatisfy { $0 == "*" || $0 == $1 }
        }
    }

    /// Whether two texts are one, or two spellings of a date with a time, a UUID, a number, or bytes.
    private static func sameText(_ old: String, _ new: String) -> Bool {
        if old.unicodeScalars.elementsEqual(new.unicodeScalars) { return true }
        if let old = date(old), let new = date(new) { return old == new }
        if let old = UUID(uuidString: old), let new = UUID(uuidString: new) { return old == new }
        if let old = number(old), let new = number(new) { return old == new }
        if let old = bytes(old), let new = bytes(new) { return old == new }
        return false
    }

    private static func number(_ text: String) -> Decimal? { try? JSONValue.string(text).decode() }

    private static func date(_ text: String) -> Date? { try? JSONValue.string(text).decode() }

    /// The bytes of Base64 in either alphabet, with or without padding (RFC 4648 §4 and §5).
    private static func bytes(_ text: String) -> Data? {
        let characters = text.filter { !$0.isWhitespace && $0 != "=" }
            .replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        return Data(base64Encoded: characters + String(repeating: "=", count: (4 - characters.count % 4) % 4))
    }
}

/// The places of a value where a union kept JSON that is none of its members.
enum UnrecognizedMembers {
    static func found(in value: Any) -> [String] {
        var found: [String] = []
        look(at: value, [], &found)
        return found
    }

    private static func look(at value: Any, _ path: [String], _ found: inout [String]) {
        // JSON that the document leaves open isn't looked into.
        if value is JSONValue { return }
        let mirror = Mirror(reflecting: value)
        for child in mirror.children {
            if mirror.displayStyle == .enum, child.label == "unrecognized" {
                found.append(
                    "/\(path.joined(separator: "/")) is none of the members of \(type(of: value)): \(child.value)")
            } else {
                look(at: child.value, child.label.map { path + [$0] } ?? path, &found)
            }
        }
    }
}
