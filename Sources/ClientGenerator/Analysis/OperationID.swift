import APIModel

/// An `operationId` without the path and the method that FastAPI puts behind it: `get_item` for
/// `get_item_items__item_id__get`.
struct OperationID {
    /// Never empty.
    let text: String
    /// Whether path and method were behind it.
    let hadSuffix: Bool

    /// `nil` for an operation without an id.
    init?(_ operation: Operation) {
        guard let id = operation.id else { return nil }
        let path = String(
            String.UnicodeScalarView(operation.path.unicodeScalars.map { Words.isWordScalar($0) ? $0 : "_" }))
        let suffix = "\(path)_\(operation.method.text)"
        hadSuffix = id.hasSuffix(suffix) && id.utf8.count > suffix.utf8.count
        text = hadSuffix ? String(id.dropLast(suffix.count)) : id
    }
}
