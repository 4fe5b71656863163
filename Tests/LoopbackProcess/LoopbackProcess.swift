import ApusRuntime
import Foundation
import LoopbackServer

/// Either side of a large transfer in a process of its own, so that its memory is its own too.
///
/// `serve` writes its URL and serves until its input ends. Every other command does one transfer and writes how many
/// bytes it had and by how many the process's resident memory grew at its peak.
@main
struct LoopbackProcess {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.dropFirst().first.flatMap { URL(string: $0) }) {
        case ("serve", _): try serve()
        case (let name?, let url?):
            guard let transfer = Transfer(rawValue: name), let path = arguments.last else { fallthrough }
            try await measure(transfer, url, URL(filePath: path))
        default:
            FileHandle.standardError.write(Data("usage: LoopbackProcess serve | TRANSFER URL FILE\n".utf8))
            exit(64)
        }
    }

    private static func serve() throws {
        let server = try RawServer { arrival in
            guard arrival.method == "GET" else { return [.respond("\(arrival.bodyLength)")] }
            let count = Int(arrival.target.dropFirst()) ?? 0
            return [.send("HTTP/1.1 200 OK\r\nContent-Length: \(count)\r\n\r\n"), .zeros(count)]
        }
        print(server.url)
        fflush(nil)
        while readLine() != nil {}
        withExtendedLifetime(server) {}
    }

    private static func measure(_ transfer: Transfer, _ url: URL, _ file: URL) async throws {
        // The first request of a process loads what all others share.
        _ = try await transfer.run(url, file, count: 1)
        let before = peak
        let count = try await transfer.run(url, file, count: transfer.count)
        print(count, peak - before)
    }

    /// The most resident memory that the process had so far, in bytes.
    private static var peak: Int {
        var usage = rusage()
        #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
        getrusage(RUSAGE_SELF, &usage)
        #endif
        #if canImport(Darwin)
        return usage.ru_maxrss
        #else
        return usage.ru_maxrss * 1024
        #endif
    }
}
