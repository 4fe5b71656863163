#if AsyncHTTPClient
package import ApusAsyncHTTPClient

/// The transport that the tests of the runtime run on: with the trait `AsyncHTTPClient` the one of that name.
package typealias TransportUnderTest = AsyncHTTPClientTransport

/// Whether `TransportUnderTest` is `URLSessionTransport`, for what only one of them can do.
package let isURLSessionTested = false
#else
package import ApusRuntime

/// The transport that the tests of the runtime run on: with the trait `AsyncHTTPClient` the one of that name.
package typealias TransportUnderTest = URLSessionTransport

/// Whether `TransportUnderTest` is `URLSessionTransport`, for what only one of them can do.
package let isURLSessionTested = true
#endif
