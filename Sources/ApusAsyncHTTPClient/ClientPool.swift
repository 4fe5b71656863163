#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import Foundation
import NIOCore

/// A client of AsyncHTTPClient, and the queue for its connections.
final class ClientPool: Sendable {
    static let shared = ClientPool(connectionsPerHost: 64, nil)

    let gate: ConnectionGate
    private let client: HTTPClient
    private let isOwner: Bool

    init(connectionsPerHost: Int, _ configuration: HTTPClient.Configuration?) {
        gate = ConnectionGate(limit: connectionsPerHost)
        var configuration = configuration ?? .untraced
        configuration.redirectConfiguration = .disallow
        configuration.decompression = .disabled
        configuration.httpVersion = .http1Only
        let initializer = configuration.http1_1ConnectionDebugInitializer
        configuration.http1_1ConnectionDebugInitializer = { channel in
            let check = StatusCheck.add(to: channel)
            guard let initializer else { return check }
            return check.flatMap { initializer(channel) }
        }
        // As many as the gate admits: AsyncHTTPClient's own queue fails requests that wait longer than the connect
        // timeout.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(1, connectionsPerHost)
        // Retries are up to the caller of a transport; otherwise a closed port would be tried for ten seconds.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        isOwner = true
    }

    init(sharing client: HTTPClient) {
        gate = ConnectionGate(limit: .max)
        self.client = client
        isOwner = false
    }

    var eventLoopGroup: any EventLoopGroup { client.eventLoopGroup }

    /// Every exchange holds its pool, so none is running. A client that is released without a shutdown traps; the event
    /// loops belong to the process.
    deinit { if isOwner { client.shutdown { _ in } } }

    /// Runs a request, on an event loop if the system supports that: a process whose other tasks are busy must not
    /// mistake a server for idle.
    func task(_ operation: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
            return Task(executorPreference: LoopExecutor(eventLoopGroup.any()), operation: operation)
        }
        return Task(operation: operation)
    }

    /// Sends a request, and reports to the exchange. Cancelling the task releases the connection.
    func carry(_ request: HTTPClientRequest, _ exchange: TransportExchange) async {
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            guard response.history.count <= 1 else {
                throw TransportError(
                    .interrupted, "the shared HTTPClient followed a redirect: configure it to `.disallow` them")
            }
            exchange.didReceive(try HTTPResponse(response))
            for try await bytes in response.body {
                exchange.didReceive(Data(bytes.readableBytesView))
                await exchange.waitForRoom()
            }
            exchange.finish(.success(()))
        } catch is CancellationError {
            exchange.finish(.failure(TransportError.cancelled))
        } catch let error as RequestProblem {
            exchange.finish(.failure(error))
        } catch {
            exchange.finish(.failure(TransportError(classifying: error)))
        }
    }
}

extension HTTPClient.Configuration {
    /// Without traces, which contain the whole URL.
    fileprivate static var untraced: Self {
        var configuration = Self()
        configuration.tracing.tracer = nil
        return configuration
    }
}

/// The task of an exchange, which is cancelled with it.
extension Task: ExchangeTask where Success == Void, Failure == Never {
    /// Tasks start running when they are created.
    package func resume() {}
}
#endif
