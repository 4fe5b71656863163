import Foundation

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A server that writes whatever bytes it is told to, HTTP or not, and then closes the connection.
///
/// `@unchecked Sendable`: nothing changes after `init`; the descriptor may be closed from any thread.
final class RawServer: @unchecked Sendable {
    let url: URL
    private let listener: Int32

    /// - Parameter pieces: What each connection gets after its request's head, with a pause before each piece.
    init(pieces: [String], pause: TimeInterval = 0) throws {
        #if canImport(Glibc)
        let stream = Int32(SOCK_STREAM.rawValue)
        #else
        let stream = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, stream, 0)
        self.listener = listener
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer -> Bool in
                bind(listener, pointer, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isListening, let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))") else {
            throw CocoaError(.fileReadUnknown)
        }
        self.url = url
        Thread {
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                Self.serve(connection, pieces, pause)
            }
        }.start()
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private static func serve(_ connection: Int32, _ pieces: [String], _ pause: TimeInterval) {
        var head: [UInt8] = []
        var byte: UInt8 = 0
        while !head.suffix(4).elementsEqual("\r\n\r\n".utf8), read(connection, &byte, 1) == 1 { head.append(byte) }
        for piece in pieces {
            if pause > 0 { Thread.sleep(forTimeInterval: pause) }
            let bytes = Array(piece.utf8)
            if send(connection, bytes, bytes.count, withoutSignal) < bytes.count { break }
        }
        close(connection)
    }
}

#if canImport(Darwin)
private let withoutSignal: Int32 = 0
#else
private let withoutSignal = Int32(MSG_NOSIGNAL)
#endif
