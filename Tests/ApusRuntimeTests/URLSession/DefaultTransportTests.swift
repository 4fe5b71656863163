import Foundation
import Testing

@testable import ApusRuntime

@Suite("The default transport")
struct DefaultTransportTests {
    private struct Named: Transport {
        var name: String

        func send(
            _ request: HTTPRequest, body: HTTPBody?, limits: TransportLimits
        ) async throws -> (HTTPResponse, HTTPBody) { throw TransportError(.notConnected, name) }
    }

    @Test("it is URLSession's, or what was set before the first client")
    func choices() throws {
        var usual = DefaultTransport.Choice()
        #expect(usual.current() is URLSessionTransport)
        var own = DefaultTransport.Choice()
        try own.set(Named(name: "own"))
        #expect((own.current() as? Named)?.name == "own")
        #expect((own.current() as? Named)?.name == "own")
    }

    @Test("it can be set once, and not after a client has it")
    func refusals() throws {
        var set = DefaultTransport.Choice()
        try set.set(Named(name: "first"))
        #expect(throws: DefaultTransport.SettingError.alreadySet) { try set.set(Named(name: "second")) }
        #expect((set.current() as? Named)?.name == "first")
        #expect(throws: DefaultTransport.SettingError.alreadyUsed) { try set.set(Named(name: "third")) }
        var used = DefaultTransport.Choice()
        _ = used.current()
        #expect(throws: DefaultTransport.SettingError.alreadyUsed) { try used.set(Named(name: "late")) }
    }

    @Test("a client that is made without a transport uses the process's default, which is then as it is")
    func client() throws {
        let client = APIClient(server: try #require(URL(string: "https://a.b")))
        #expect(client.transport is URLSessionTransport)
        let error = #expect(throws: DefaultTransport.SettingError.self) {
            try DefaultTransport.set(Named(name: "late"))
        }
        #expect(error?.description.contains("set it before the first client is made") == true)
    }
}
