/// A value behind one reference, that copies share until one of them changes.
///
/// Generated code passes requests and clients around in thousands of places; for each the compiler writes code for
/// every field that is stored in place.
struct Shared<Value: Sendable>: Sendable {
    private final class Storage: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage

    init(_ value: Value) { storage = Storage(value) }

    var value: Value {
        get { storage.value }
        set { storage = Storage(newValue) }
    }
}
