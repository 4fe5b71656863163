import APIModel

extension Comparison {
    mutating func compareBodies(_ old: RequestBody?, _ new: RequestBody?, at operation: Position) {
        var position = operation.part("request body")
        (position.old, position.new) = (old?.sourceLocation, new?.sourceLocation)
        switch (old, new) {
        case (nil, nil): break
        case (nil, let new?):
            position = operation
            (position.old, position.new) = (nil, new.sourceLocation)
            if new.isRequired {
                report(.requiredBodyAdded, "new required request body", at: position)
            } else {
                report(.optionalBodyAdded, "new optional request body", at: position)
            }
        case (let old?, nil):
            position = operation
            (position.old, position.new) = (old.sourceLocation, nil)
            report(.bodyRemoved, "the request body was removed", at: position)
        case (let old?, let new?):
            if !old.isRequired, new.isRequired { report(.bodyBecameRequired, "required now", at: position) }
            if old.isRequired, !new.isRequired { report(.bodyBecameOptional, "optional now", at: position) }
            compareContents(old.contents, new.contents, at: position)
        }
    }

    /// The media types of a body.
    mutating func compareContents(_ old: [MediaContent], _ new: [MediaContent], at position: Position) {
        var contents = Matching(old, new) { MediaRange($0.mediaType) }
        contents.match { MediaRange($0.mediaType).essence }
        // A single remaining media type became the other one if one covers the other.
        if contents.removed.count == 1, contents.added.count == 1 {
            let (was, now) = (MediaRange(contents.removed[0].mediaType), MediaRange(contents.added[0].mediaType))
            if was.covers(now) || now.covers(was) || was.base == now.base { contents.match { _ in true } }
        }
        for content in contents.removed {
            report(.mediaTypeRemoved, "`\(content.mediaType)` was removed", at: position)
        }
        for content in contents.added { report(.mediaTypeAdded, "new media type `\(content.mediaType)`", at: position) }
        let isOnly = old.count == 1 && new.count == 1
        for (old, new) in contents.pairs {
            let position = isOnly ? position : position.part("`\(new.mediaType)`")
            compareMediaTypes(old.mediaType, new.mediaType, at: position)
            compareEncodings(old.encodings, new.encodings, at: position)
            compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: position)
        }
    }

    private mutating func compareMediaTypes(_ old: String, _ new: String, at position: Position) {
        let (was, now) = (MediaRange(old), MediaRange(new))
        guard was != now else { return }
        let words = "the media type was `\(old)` and is `\(new)`"
        if was.essence == now.essence {
            report(.mediaTypeChanged, words, at: position)
        } else if now.covers(was) {
            report(.mediaTypeGeneralized, words, at: position)
        } else if was.covers(now) {
            report(.mediaTypeSpecialized, words, at: position)
        } else {
            report(.mediaTypeChanged, words, at: position)
        }
    }

    private mutating func compareEncodings(_ old: [PropertyEncoding], _ new: [PropertyEncoding], at position: Position)
    {
        let encodings = Matching(old, new, by: \.property)
        var names = Set(encodings.removed.map(\.property) + encodings.added.map(\.property))
        names.formUnion(encodings.pairs.filter { $0.old != $0.new }.map(\.new.property))
        for name in names.sorted() {
            report(.encodingChanged, "the encoding of the property `\(name)` changed", at: position)
        }
    }
}

/// A media type or a range of them (RFC 9110 §12.5.1), regardless of case and whitespace.
struct MediaRange: Hashable {
    /// Without parameters: `application/json`.
    let essence: String
    private let parameters: Set<String>

    init(_ text: String) {
        let parts = text.lowercased().split(separator: ";").map { part in part.filter { !$0.isWhitespace } }
        essence = parts.first ?? ""
        parameters = Set(parts.dropFirst())
    }

    /// The media type of the structured suffix (RFC 6838 §4.2.8): `application/json` for `application/problem+json`.
    var base: String {
        guard let plus = essence.lastIndex(of: "+"), let slash = essence.firstIndex(of: "/") else { return essence }
        return String(essence[...slash] + essence[essence.index(after: plus)...])
    }

    /// Whether the other one is a narrower range or a type in this one.
    func covers(_ other: MediaRange) -> Bool {
        if essence == other.essence { return parameters.isSubset(of: other.parameters) && self != other }
        if essence == "*/*" { return true }
        return essence.hasSuffix("/*") && other.essence.hasPrefix(essence.dropLast())
    }
}
