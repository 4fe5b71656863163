/// Which alternative a response is read as.
extension ResponseDecoding {
    /// The alternative that fits best; `nil` if the document names none for this status, or several of which none has
    /// this media type. A response that doesn't say its media type is read as the first one of its status.
    func alternative(status: Int, mediaType: MediaType?) -> Alternative? {
        guard let closest = alternatives.lazy.compactMap({ $0.closeness(to: status) }).max() else { return nil }
        let candidates = alternatives.filter { $0.closeness(to: status) == closest }
        if candidates.count == 1 { return candidates[0] }
        var best: (specificity: Int, alternative: Alternative)?
        for alternative in candidates {
            guard let specificity = alternative.specificity(for: mediaType) else { continue }
            if best.map({ specificity > $0.specificity }) ?? true { best = (specificity, alternative) }
        }
        return best?.alternative
    }
}

extension ResponseDecoding.Alternative {
    /// How closely the alternative names a status: 3 alone, 2 in a range, 1 as any; `nil` if it doesn't.
    fileprivate func closeness(to status: Int) -> Int? {
        if statuses.isEmpty { return 1 }
        return statuses.lazy.compactMap { statuses -> Int? in
            switch statuses {
            case .one(let code): code == status ? 3 : nil
            case .range(let range): range.contains(status) ? 2 : nil
            case .any: 1
            }
        }.max()
    }

    /// How specifically the alternative names a media type; `nil` if it names others.
    fileprivate func specificity(for mediaType: MediaType?) -> Int? {
        guard let mediaType else { return 0 }
        if contentTypes.isEmpty { return format.specificity(for: mediaType) }
        return contentTypes.lazy.compactMap { MediaType($0).specificity(for: mediaType) }.max()
    }
}

/// The value of `Accept` (RFC 9110 §12.5.1).
struct AcceptField {
    private var types: [(name: String, tenths: Int)] = []

    /// What is decoded, the bodies of successes before those of failures. A client prefers the formats that come first,
    /// and media types of one format equally.
    init<Success, Failure>(_ success: ResponseDecoding<Success>, _ failure: ResponseDecoding<Failure>) {
        add(success)
        var formats = success.formats
        if formats.isEmpty { formats = failure.formats }
        add(failure)
        // Documents call what a server sends text, or name one type of several.
        if !formats.isEmpty, formats.allSatisfy(\.takesAnything), !types.contains(where: { $0.name == "*/*" }) {
            types.append(("*/*", 5))
        }
    }

    private mutating func add<Body>(_ decoding: ResponseDecoding<Body>) {
        var last: BodyFormat?
        var tenths = types.last.map { max(1, $0.tenths - 1) } ?? 10
        for alternative in decoding.alternatives where alternative.format != .nothing {
            if let last, last != alternative.format { tenths = max(1, tenths - 1) }
            last = alternative.format
            let names = alternative.contentTypes.isEmpty ? alternative.format.mediaTypes : alternative.contentTypes
            for name in names where !types.contains(where: { $0.name == name }) {
                // JSON keeps what text loses.
                let isSecond = alternative.format == .jsonOrText && !MediaType(name).isJSON
                types.append((name, isSecond ? max(1, tenths - 1) : tenths))
            }
        }
    }

    var text: String {
        if types.isEmpty { return "*/*" }
        return types.map { $0.tenths == 10 ? $0.name : "\($0.name);q=0.\($0.tenths)" }.joined(separator: ", ")
    }
}

extension ResponseDecoding {
    fileprivate var formats: [BodyFormat] { alternatives.compactMap { $0.format == .nothing ? nil : $0.format } }
}
