import Foundation

/// One request and its complete answer, within a limit of total time on the runtime's own clock.
struct Exchange: Sendable {
    let transport: any Transport
    let timeout: Duration?

    func answer(to request: PreparedRequest) async throws(TransportError) -> Response<Data> {
        do {
            guard let timeout else { return try await exchange(request) }
            return try await withThrowingTaskGroup(of: Response<Data>.self) { group in
                group.addTask { try await exchange(request) }
                group.addTask {
                    try await Task.sleep(for: timeout)
                    throw TransportError(.timedOut, "no complete answer within \(timeout)")
                }
                defer { group.cancelAll() }
                guard let first = try await group.next() else {
                    throw TransportError(.cancelled, "cancelled")
                }
                return first
            }
        } catch let error as TransportError {
            throw Task.isCancelled ? TransportError(.cancelled, "cancelled", underlying: error) : error
        } catch is CancellationError {
            throw TransportError(.cancelled, "cancelled")
        } catch {
            if Task.isCancelled { throw TransportError(.cancelled, "cancelled", underlying: error) }
            throw TransportError(.interrupted, "\(error)", underlying: error)
        }
    }

    private func exchange(_ request: PreparedRequest) async throws -> Response<Data> {
        try Task.checkCancellation()
        var step = RedirectStep(head: request.head, body: request.body)
        var redirects = 0
        while true {
            let (head, body) = try await transport.send(step.head, body: step.body.map { HTTPBody($0) })
            let data = try await body.data()
            guard redirects < 10, let next = step.following(head) else {
                return Response(status: head.status, headers: head.headerFields, body: data)
            }
            step = next
            redirects += 1
        }
    }
}
