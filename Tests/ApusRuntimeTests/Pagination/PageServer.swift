import ApusRuntime
import Foundation

/// Responds to the requests for a list without a network, by their query, and records them.
final class PageServer: Transport {
    struct Reply: Sendable {
        var status = 200
        var body: String
        var link: String?

        static func json(_ body: String, status: Int = 200) -> Self { Self(status: status, body: body) }

        static func page(_ items: [Int], total: Int64? = nil, next: String? = nil, link: String? = nil) -> Self {
            var fields = ["\"items\":\(items)"]
            if let total { fields.append("\"total\":\(total)") }
            if let next { fields.append("\"next\":\"\(next)\"") }
            return Self(body: "{\(fields.joined(separator: ","))}", link: link)
        }
    }

    private struct Log {
        var requests: [HTTPRequest] = []
        var bodies: [String] = []
        var atOnce = 0
        var mostAtOnce = 0
    }

    private let lock = NSLock()
    nonisolated(unsafe) private var log = Log()  // only touched with the lock held
    private let limit: Int
    private let reply: @Sendable ([String: String]) -> Reply

    /// - Parameter limit: After this many requests every response is the page `[2]`, the last one.
    init(targets limit: Int = .max, reply: @escaping @Sendable ([String: String]) -> Reply) {
        self.limit = limit
        self.reply = reply
    }

    /// The targets of the requests, in order.
    var targets: [String] { requests.map { $0.path ?? "" } }
    var requests: [HTTPRequest] { lock.withLock { log.requests } }
    /// The bodies of the requests, empty for none.
    var bodies: [String] { lock.withLock { log.bodies } }
    var mostAtOnce: Int { lock.withLock { log.mostAtOnce } }

    func send(
        _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
    ) async throws -> (HTTPResponse, HTTPBody) {
        let target = request.path ?? ""
        let text = String(decoding: try await body?.data() ?? Data(), as: UTF8.self)
        let count = lock.withLock {
            log.requests.append(request)
            log.bodies.append(text)
            log.atOnce += 1
            log.mostAtOnce = max(log.mostAtOnce, log.atOnce)
            return log.requests.count
        }
        await Task.yield()
        lock.withLock { log.atOnce -= 1 }
        let pairs = target.split(separator: "?").dropFirst().joined().split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
        let reply = count > limit ? .page([2]) : reply(Dictionary(pairs, uniquingKeysWith: { $1 }))
        var head = HTTPResponse(status: .init(code: reply.status))
        head.headerFields[.contentType] = "application/json"
        if let link = reply.link, let name = HTTPField.Name("Link") { head.headerFields[name] = link }
        return (head, HTTPBody(Data(reply.body.utf8)))
    }
}
