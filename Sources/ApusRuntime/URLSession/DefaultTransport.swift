/// The transport of each client that is made without one.
///
/// It is `URLSessionTransport()`, unless the process sets another one before it makes its first client. A server on
/// Linux does so in its first line, because there a server that misbehaves can end a process that uses URLSession:
///
/// ```swift
/// try DefaultTransport.set(AsyncHTTPClientTransport())
/// ```
public enum DefaultTransport {
    /// Why the default transport can't be set.
    public enum SettingError: Error, Hashable, CustomStringConvertible {
        /// It was set before: a process has one.
        case alreadySet
        /// A client has the default already, and would have another transport than the clients after it.
        case alreadyUsed

        public var description: String {
            switch self {
            case .alreadySet: "the default transport was set before, and can be set once only"
            case .alreadyUsed: "a client uses the default transport already: set it before the first client is made"
            }
        }
    }

    private static let choice = Locked(Choice())

    /// What a client that is made now sends its requests with. From then on the default stays as it is.
    public static var current: any Transport { choice.withLock { $0.current() } }

    /// Sets the transport of all clients that are made without one.
    ///
    /// - Throws: `SettingError` if it was set before, or a client uses the default already.
    public static func set(_ transport: any Transport) throws(SettingError) {
        let result = choice.withLock { choice in Result { () throws(SettingError) in try choice.set(transport) } }
        try result.get()
    }

    /// One process's choice.
    struct Choice: Sendable {
        private var transport: (any Transport)?
        private var isUsed = false

        mutating func current() -> any Transport {
            isUsed = true
            let current = transport ?? URLSessionTransport()
            transport = current
            return current
        }

        mutating func set(_ other: any Transport) throws(SettingError) {
            if isUsed { throw .alreadyUsed }
            if transport != nil { throw .alreadySet }
            transport = other
        }
    }
}
