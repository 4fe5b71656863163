import ApusRuntime
import Foundation
import LoopbackServer
import TestedTransport
import Testing

/// Written as the generator writes it: a union of objects that contain the union.
private indirect enum Tree: Codable, Hashable, Sendable {
    case leaf(Leaf)
    case branch(Branch)
    case unrecognized(JSONValue)

    struct Leaf: Codable, Hashable, Sendable {
        var child: Tree?
        var leaf: Int
    }

    struct Branch: Codable, Hashable, Sendable {
        var child: Tree?
        var branch: Int
    }

    init(from decoder: any Decoder) throws {
        let json = UnionDecoder(decoder)
        if json.contains("leaf"), let value: Leaf = json.decodeIfValid() {
            self = .leaf(value)
        } else if json.contains("branch"), let value: Branch = json.decodeIfValid() {
            self = .branch(value)
        } else {
            self = .unrecognized(try json.decode())
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .leaf(let value): try encoder.encode(value)
        case .branch(let value): try encoder.encode(value)
        case .unrecognized(let value): try encoder.encode(value)
        }
    }
}

/// What a server sends to harm its client: each ends, with a value or an error that says what is wrong.
@Suite("Hostile bodies", .timeLimit(.minutes(1)))
struct HostileBodyTests {
    private func decoded<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
        try JSONCoding.decoder().decode(type, from: Data(text.utf8))
    }

    /// Does something on a thread with as little stack as those of Apple's systems have.
    private func onSmallStack<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result
    {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Thread { continuation.resume(with: Swift.Result { try work() }) }
            thread.stackSize = 512 << 10
            thread.start()
        }
    }

    /// Objects in one another that could be leaf or branch, of which each is neither.
    private static func trees(_ levels: Int, inner: String = "1") -> String {
        String(repeating: #"{"leaf":"x","branch":"y","child":"#, count: levels) + inner
            + String(repeating: "}", count: levels)
    }

    @Test("unions in one another take no more than their number times their depth")
    func nestedUnions() throws {
        let tree: Tree = try decoded(Self.trees(200))
        guard case .unrecognized(let value) = tree else {
            Issue.record("\(tree)")
            return
        }
        #expect(value.description.count > 200 * 30)
    }

    @Test("what was tried in a union before is what it is")
    func attempts() throws {
        let child = #"{"leaf":1,"child":{"branch":2}}"#
        let inner = Tree.leaf(.init(child: .branch(.init(branch: 2)), leaf: 1))
        #expect(
            try decoded(#"{"leaf":"x","branch":3,"child":\#(child)}"#) == Tree.branch(.init(child: inner, branch: 3)))
        #expect(
            try decoded("[\(child),\(child)]") == [inner, inner])
        #expect(
            try decoded(#"{"leaf":"x","child":\#(child)}"#)
                == Tree.unrecognized(decoded(#"{"leaf":"x","child":\#(child)}"#)))
    }

    @Test("values nest as deep as they may, and are decoded where there is little stack")
    func deep() async throws {
        let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let value: JSONValue = try await onSmallStack { try decoded(text) }
        #expect(value.description == text)
        let object = String(repeating: #"{"a":"#, count: 512) + "1" + String(repeating: "}", count: 512)
        let again: JSONValue = try await onSmallStack { try decoded(object) }
        #expect(again.description == object)
        _ = try await onSmallStack { try decoded(Self.trees(512), as: Tree.self) }
    }

    @Test(
        "numbers of any length are a value or an error",
        arguments: [
            "1e999999", "-1e999999", "1e-999999", "1E+99999999999999999999", "1e-99999999999999999999",
            String(repeating: "9", count: 10_000), "0." + String(repeating: "1", count: 10_000),
            "0." + String(repeating: "0", count: 10_000) + "1", "1" + String(repeating: "0", count: 300_000),
        ])
    func numbers(_ text: String) throws {
        func attempt<Value: Decodable>(_ type: Value.Type) {
            do {
                _ = try decoded("[\(text)]", as: [Value].self)
            } catch {
                #expect("\(error)".count < 2000)
            }
        }
        attempt(Int.self)
        attempt(UInt8.self)
        attempt(Double.self)
        attempt(Float.self)
        attempt(Decimal.self)
        attempt(JSONValue.self)
        attempt(Date.self)
        if let value = try? decoded(text, as: JSONValue.self) {
            #expect(try decoded(value.description, as: JSONValue.self) == value)
        }
    }

    @Test(
        "zeros, bytes that are no text, and marks of other encodings are an error or text, never more",
        arguments: [
            [0], [0, 0], [0, 0, 0, 0], [0x22, 0, 0x22], [0xFF, 0xFE], [0xFE, 0xFF, 0xD8, 0], [0xFF, 0xFE, 0, 0],
            [0xEF, 0xBB, 0xBF],
            [0, 0xD8, 0, 0xD8], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
            [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], [0x22, 0x5C, 0x75], [0x22, 0x5C],
        ] as [[UInt8]])
    func bytes(_ bytes: [UInt8]) {
        #expect(throws: DecodingError.self) {
            try JSONCoding.decoder().decode([String: JSONValue].self, from: Data(bytes))
        }
    }

    // MARK: Over the wire

    private func failure(
        _ server: RawServer, limit: Int
    ) async throws -> RequestError<UndocumentedBody> {
        var client = APIClient(server: server.url, transport: TransportUnderTest(), timeout: .seconds(20))
        client.bodyLimit = limit
        let request = Request<[JSONValue], UndocumentedBody>(client, .get, "/", success: .json, failure: .undocumented)
        do {
            _ = try await request.send()
        } catch {
            return error
        }
        throw NoFailure()
    }

    @Test("a body that is longer than the client's limit is an error at once, and not asked for again")
    func tooLong() async throws {
        let server = try RawServer { _ in
            [.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"), .zeros(1 << 30), .close]
        }
        let error = try await failure(server, limit: 1 << 20)
        #expect(error.description.contains("the body is longer than 1048576 bytes"))
        #expect(server.arrivals.count == 1)
        // A failure's body too.
        let failing = try RawServer { _ in [.send("HTTP/1.1 503 No\r\n\r\n"), .zeros(1 << 30), .close] }
        #expect(try await self.failure(failing, limit: 1 << 20).description.contains("the body is longer than"))
        #expect(failing.arrivals.count == 1)
    }

    @Test("a body as long as the limit comes")
    func longEnough() async throws {
        let server = try RawServer { _ in [.respond("[1,2]")] }
        var client = APIClient(server: server.url, transport: TransportUnderTest())
        client.bodyLimit = 5
        #expect(try await Request<[Int], UndocumentedBody>(client, .get, "/").send() == [1, 2])
        client.bodyLimit = 4
        await #expect(throws: RequestError<UndocumentedBody>.self) {
            try await Request<[Int], UndocumentedBody>(client, .get, "/").send()
        }
    }

    @Test("what grows when it is decompressed counts as what it becomes, or stays what it is")
    func compressed() async throws {
        let bomb = Deflate.zeros(blocks: 400_000)
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: deflate\r\n"
        let server = try RawServer { _ in
            [.send("\(head)Content-Length: \(bomb.count)\r\n\r\n"), .send(bomb)]
        }
        let error = try await failure(server, limit: 1 << 20)
        // AsyncHTTPClient doesn't decompress, so there is no JSON to it.
        #expect(error.description.contains(isURLSessionTested ? "the body is longer than" : "not valid JSON"))
    }

    @Test("an encoding that nobody knows is an error")
    func unknownEncoding() async throws {
        let server = try RawServer { _ in
            [.respond("\u{1}\u{2}\u{3}", headers: "Content-Encoding: x-unknown", "Content-Type: application/json")]
        }
        let error = try await failure(server, limit: 1 << 20)
        #expect(["interrupted", "undecodable"].contains(error.reason.name), "\(error)")
    }
}

/// Compressed zeros (RFC 1950, RFC 1951 §3.2.6).
private enum Deflate {
    /// A zero, and then 258 more for each block, which is 13 bits.
    static func zeros(blocks: Int) -> Data {
        var bits = BitWriter()
        bits.write(1, 1)  // the last block
        bits.write(1, 2)  // with the fixed codes
        bits.write(reversed: 0b0011_0000, 8)  // the literal 0
        for _ in 0..<blocks {
            bits.write(reversed: 0b1100_0101, 8)  // the length 258
            bits.write(0, 5)  // the distance 1
        }
        bits.write(0, 7)  // the end
        // Adler-32 of zeros: the sum of 1s in the upper half.
        let sum = UInt32((1 + 258 * blocks) % 65_521) << 16 | 1
        return Data([0x78, 0x9C]) + bits.bytes + withUnsafeBytes(of: sum.bigEndian) { Data($0) }
    }

    private struct BitWriter {
        private(set) var bytes = Data()
        private var count = 0

        mutating func write(_ value: Int, _ length: Int) {
            for bit in 0..<length {
                if count % 8 == 0 { bytes.append(0) }
                if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(count % 8) }
                count += 1
            }
        }

        /// Huffman codes begin with their highest bit.
        mutating func write(reversed code: Int, _ length: Int) {
            for bit in (0..<length).reversed() { write(code >> bit & 1, 1) }
        }
    }
}
