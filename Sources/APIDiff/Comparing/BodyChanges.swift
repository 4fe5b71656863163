import APIModel

extension Comparison {
    mutating func compareBodies(_ old: RequestBody?, _ new: RequestBody?, at operation: Site) {
        var site = operation.part("request body")
        (site.old, site.new) = (old?.sourceLocation, new?.sourceLocation)
        switch (old, new) {
        case (nil, nil): break
        case (nil, let new?):
            site = operation
            (site.old, site.new) = (nil, new.sourceLocation)
            if new.isRequired {
                report(.requiredBodyAdded, "new required request body", at: site)
            } else {
                report(.optionalBodyAdded, "new optional request body", at: site)
            }
        case (let old?, nil):
            site = operation
            (site.old, site.new) = (old.sourceLocation, nil)
            report(.bodyRemoved, "the request body is gone", at: site)
        case (let old?, let new?):
            if !old.isRequired, new.isRequired { report(.bodyBecameRequired, "required now", at: site) }
            if old.isRequired, !new.isRequired { report(.bodyBecameOptional, "optional now", at: site) }
            compareContents(old.contents, new.contents, at: site)
        }
    }

    /// The media types of a body.
    mutating func compareContents(_ old: [MediaContent], _ new: [MediaContent], at site: Site) {
        var contents = Matching(old, new) { MediaRange($0.mediaType) }
        contents.match { MediaRange($0.mediaType).essence }
        // What is left of one becomes what is left of the other where one of both covers the other.
        if contents.removed.count == 1, contents.added.count == 1 {
            let (was, now) = (MediaRange(contents.removed[0].mediaType), MediaRange(contents.added[0].mediaType))
            if was.covers(now) || now.covers(was) || was.base == now.base { contents.match { _ in true } }
        }
        for content in contents.removed { report(.mediaTypeRemoved, "`\(content.mediaType)` is gone", at: site) }
        for content in contents.added { report(.mediaTypeAdded, "new media type `\(content.mediaType)`", at: site) }
        let isOnly = old.count == 1 && new.count == 1
        for (old, new) in contents.pairs {
            let site = isOnly ? site : site.part("`\(new.mediaType)`")
            compareMediaTypes(old.mediaType, new.mediaType, at: site)
            compareEncodings(old.encodings, new.encodings, at: site)
            compare(old.type, new.type, old.unmodeledKeywords, new.unmodeledKeywords, at: site)
        }
    }

    private mutating func compareMediaTypes(_ old: String, _ new: String, at site: Site) {
        let (was, now) = (MediaRange(old), MediaRange(new))
        guard was != now else { return }
        let words = "the media type was `\(old)` and is `\(new)`"
        if was.essence == now.essence {
            report(.mediaTypeChanged, words, at: site)
        } else if now.covers(was) {
            report(.mediaTypeGeneralized, words, at: site)
        } else if was.covers(now) {
            report(.mediaTypeSpecialized, words, at: site)
        } else {
            report(.mediaTypeChanged, words, at: site)
        }
    }

    private mutating func compareEncodings(_ old: [PropertyEncoding], _ new: [PropertyEncoding], at site: Site) {
        let encodings = Matching(old, new, by: \.property)
        var names = Set(encodings.removed.map(\.property) + encodings.added.map(\.property))
        names.formUnion(encodings.pairs.filter { $0.old != $0.new }.map(\.new.property))
        for name in names.sorted() {
            report(.encodingChanged, "the property `\(name)` is encoded otherwise", at: site)
        }
    }
}

/// A media type or a range of them (RFC 9110 §12.5.1), without regard to case and blanks.
struct MediaRange: Hashable {
    /// Without parameters: `application/json`.
    let essence: String
    private let parameters: Set<String>

    init(_ text: String) {
        let parts = text.lowercased().split(separator: ";").map { part in part.filter { !$0.isWhitespace } }
        essence = parts.first ?? ""
        parameters = Set(parts.dropFirst())
    }

    /// What a structured suffix says (RFC 6838 §4.2.8): `application/json` for `application/problem+json`.
    var base: String {
        guard let plus = essence.lastIndex(of: "+"), let slash = essence.firstIndex(of: "/") else { return essence }
        return String(essence[...slash] + essence[essence.index(after: plus)...])
    }

    /// Whether the other one is a narrower range or a type of this one.
    func covers(_ other: MediaRange) -> Bool {
        if essence == other.essence { return parameters.isSubset(of: other.parameters) && self != other }
        if essence == "*/*" { return true }
        return essence.hasSuffix("/*") && other.essence.hasPrefix(essence.dropLast())
    }
}
