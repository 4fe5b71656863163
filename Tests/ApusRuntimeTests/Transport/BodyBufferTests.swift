import Foundation
import Testing

@testable import ApusRuntime

@Suite("The buffer between the network and a slow reader", .timeLimit(.minutes(1)))
struct BodyBufferTests {
    /// Bytes that tell their place.
    private func bytes(_ range: Range<Int>) -> Data {
        Data(range.map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })
    }

    @Test("what goes over the limit waits in a file, and comes in order")
    func spill() async throws {
        let buffer = BodyBuffer(memoryLimit: 1000)
        for start in stride(from: 0, to: 300_000, by: 300) { try buffer.append(bytes(start..<start + 300)) }
        #expect(buffer.spilledBytes == 299_100)
        var read = Data()
        while read.count < 200_000 { read.append(try #require(try await buffer.next())) }
        // More comes while the file is being read, and after it is empty.
        try buffer.append(bytes(300_000..<310_000))
        while read.count < 310_000 { read.append(try #require(try await buffer.next())) }
        #expect(buffer.spilledBytes == 0)
        try buffer.append(bytes(310_000..<310_500))
        #expect(buffer.spilledBytes == 0)
        buffer.finish()
        while let piece = try await buffer.next() { read.append(piece) }
        #expect(read == bytes(0..<310_500))
        #expect(try await buffer.next() == nil)
    }

    @Test("a reader waits for what comes")
    func waiting() async throws {
        let buffer = BodyBuffer()
        async let pieces = {
            var pieces: [Data] = []
            while let piece = try await buffer.next() { pieces.append(piece) }
            return pieces
        }()
        for byte in 0..<5 as Range<UInt8> {
            try await Task.sleep(for: .milliseconds(5))
            try buffer.append(Data([byte]))
        }
        buffer.finish()
        #expect(try await pieces.reduce(Data(), +) == Data([0, 1, 2, 3, 4]))
    }

    @Test("the whole rest comes at once, from memory and file")
    func all() async throws {
        let buffer = BodyBuffer(memoryLimit: 10)
        try buffer.append(bytes(0..<8))
        try buffer.append(bytes(8..<20))
        async let all = buffer.all(atMost: 5000)
        try await Task.sleep(for: .milliseconds(20))
        try buffer.append(bytes(20..<5000))
        buffer.finish()
        #expect(try await all == bytes(0..<5000))
    }

    @Test("a whole that is longer than its limit is an error, before or after it is asked for")
    func tooLong() async throws {
        let early = BodyBuffer(memoryLimit: 10)
        try early.append(bytes(0..<100))
        await #expect(throws: TransportError.self) { try await early.all(atMost: 99) }
        let late = BodyBuffer(memoryLimit: 10)
        async let all = late.all(atMost: 99)
        try await Task.sleep(for: .milliseconds(20))
        try late.append(bytes(0..<99))
        #expect(throws: TransportError.self) { try late.append(bytes(99..<100)) }
        late.finish()
        #expect(try await all == bytes(0..<99))
    }

    @Test("what came before a broken connection can be read; after the end of the time nothing can")
    func errors() async throws {
        let broken = BodyBuffer()
        try broken.append(Data("half".utf8))
        broken.finish(TransportError(.interrupted, "cut"))
        #expect(try await broken.next() == Data("half".utf8))
        await #expect(throws: TransportError.self) { try await broken.next() }
        let late = BodyBuffer()
        try late.append(Data("half".utf8))
        late.finish(TransportError(.timedOut, "late"))
        await #expect(throws: TransportError.self) { try await late.next() }
    }

    @Test("two readers at once are an error, not a mix")
    func twoReaders() async throws {
        let buffer = BodyBuffer()
        async let first = buffer.next()
        try await Task.sleep(for: .milliseconds(50))
        await #expect(throws: TransportError.self) { try await buffer.next() }
        try buffer.append(Data("x".utf8))
        #expect(try await first == Data("x".utf8))
    }
}
