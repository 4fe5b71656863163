import ApusRuntime
import Foundation
import Testing

#if AsyncHTTPClient
import ApusAsyncHTTPClient

/// Shared by all tests: it keeps its connections.
let transport: any Transport = AsyncHTTPClientTransport()
#else
/// Shared by all tests: it keeps its connections.
let transport: any Transport = URLSessionTransport()
#endif

/// The URL of a server that Scripts/servers started.
func server(_ name: String) throws -> URL {
    let text = try #require(
        ProcessInfo.processInfo.environment[name + "_URL"], "Scripts/servers starts the servers and runs these tests")
    return try #require(URL(string: text))
}
