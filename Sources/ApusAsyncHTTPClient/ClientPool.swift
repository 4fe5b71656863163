#if AsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import Foundation
import NIOCore

/// A client of AsyncHTTPClient, and the line for its connections.
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
        // As many as the gate lets in: AsyncHTTPClient's own line gives up who waits longer than connecting may take.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(1, connectionsPerHost)
        // What is above a transport decides whether to try again; else a closed port would be tried for ten seconds.
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

    /// Every exchange holds its pool, so that nothing runs any more. A client traps that goes away without this; the
    /// event loops belong to the process.
    deinit { if isOwner { client.shutdown { _ in } } }

    /// Runs what carries a request, on an event loop where the system can: a process whose other tasks are busy must
    /// not take a server for silent.
    func task(_ carry: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        if #available(macOS 15, iOS 18, tvOS 18, watchOS 11, visionOS 2, *) {
            return Task(executorPreference: LoopExecutor(eventLoopGroup.any()), operation: carry)
        }
        return Task(operation: carry)
    }

    /// Sends a request, and tells the exchange what comes of it. Who cancels the task frees the connection.
    func carry(_ request: HTTPClientRequest, _ exchange: TransportExchange) async {
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            guard response.history.count <= 1 else {
                throw TransportError(.interrupted, "the shared HTTPClient followed a redirect: let it `.disallow` them")
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
    /// AsyncHTTPClient's traces tell the whole URL.
    fileprivate static var untraced: Self {
        var configuration = Self()
        configuration.tracing.tracer = nil
        return configuration
    }
}

/// Its task is cancelled with the exchange.
extension Task: ExchangeTask where Success == Void, Failure == Never {
    /// A task runs from the start.
    package func resume() {}
}
#endif
