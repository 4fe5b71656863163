import APIModel

/// The names that make up a resource's name: `/applications/{applicationId}/tokens` is `application`, `tokens`.
///
/// They depend on nothing but the path. A parameter puts the segment before it into the singular (`tokens` becomes
/// `token`); where there is no singular, `item` follows.
struct ResourceWords {
    private(set) var texts: [String] = []
    /// Whether the last text names several things, of which a parameter may select one.
    private var isMany = false

    /// The names of this path with one more step.
    func appending(_ step: PathStep) -> ResourceWords {
        var words = self
        let segment = step.segment
        if segment.parameters.isEmpty {
            words.texts.append(segment.text.isEmpty ? (texts.isEmpty ? "root" : "slash") : segment.text)
            words.isMany = true
        } else if isMany, segment.parts.count == 1, let last = texts.last {
            if let one = English.singular(ofPhrase: last) {
                words.texts[texts.count - 1] = one
            } else {
                words.texts.append("item")
            }
            words.isMany = false
        } else {
            words.texts.append(segment.text)
            words.isMany = false
        }
        return words
    }
}
