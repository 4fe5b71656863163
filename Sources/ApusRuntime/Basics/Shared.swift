/// A value behind a reference that copies share until one of them changes.
///
/// Generated code copies requests and clients in thousands of places, and for each the compiler would emit code to copy
/// every stored property.
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
