import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A TCP socket that never blocks, by its descriptor.
struct Socket: Hashable, Sendable {
    let descriptor: Int32

    enum Outcome {
        case bytes(Int)
        /// Nothing can be read or written now.
        case later
        /// The other side is gone.
        case over
    }

    /// A socket that listens on a free port of the loopback.
    static func listener() throws -> (socket: Socket, port: UInt16) {
        #if canImport(Glibc)
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && listen(descriptor, 1024) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard descriptor >= 0, isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        let socket = Socket(descriptor: descriptor)
        socket.stopBlocking()
        return (socket, UInt16(bigEndian: address.sin_port))
    }

    /// The next connection that waits, if any.
    func accept() -> Socket? {
        #if canImport(Darwin)
        let connection = Darwin.accept(descriptor, nil, nil)
        #elseif canImport(Musl)
        let connection = Musl.accept(descriptor, nil, nil)
        #else
        let connection = Glibc.accept(descriptor, nil, nil)
        #endif
        guard connection >= 0 else { return nil }
        let socket = Socket(descriptor: connection)
        socket.stopBlocking()
        var one: Int32 = 1
        setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        #if canImport(Darwin)
        setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &one, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return socket
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Outcome {
        let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        return count > 0 ? .bytes(count) : count == 0 ? .over : isWaiting ? .later : .over
    }

    func write(_ buffer: UnsafeRawBufferPointer) -> Outcome {
        let count = send(descriptor, buffer.baseAddress, buffer.count, Self.withoutSignal)
        return count >= 0 ? .bytes(count) : isWaiting ? .later : .over
    }

    func shut(byReset: Bool = false) {
        if byReset {
            var linger = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
        }
        close(descriptor)
    }

    private var isWaiting: Bool { errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR }

    private func stopBlocking() { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) }

    #if canImport(Darwin)
    private static let withoutSignal: Int32 = 0
    #else
    private static let withoutSignal = Int32(MSG_NOSIGNAL)
    #endif
}

/// Waits for sockets.
struct Poll {
    private var descriptors: [pollfd] = []

    mutating func watch(_ descriptor: Int32, writing: Bool = false) {
        descriptors.append(pollfd(fd: descriptor, events: Int16(POLLIN) | (writing ? Int16(POLLOUT) : 0), revents: 0))
    }

    /// The descriptors on which something happened.
    mutating func wait(_ timeout: Duration?) -> [Int32] {
        // At most a minute, so that the number fits; who waits longer waits again.
        let milliseconds = timeout.map { Int32(min($0 / .milliseconds(1), 60_000).rounded(.up)) } ?? -1
        guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return [] }
        return descriptors.filter { $0.revents != 0 }.map(\.fd)
    }
}

/// Wakes a thread that waits in `Poll`.
struct Alarm: Sendable {
    let reading: Int32
    private let writing: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
        (reading, writing) = (ends[0], ends[1])
    }

    func ring() { _ = write(writing, "!", 1) }

    func shut() {
        close(reading)
        close(writing)
    }
}
