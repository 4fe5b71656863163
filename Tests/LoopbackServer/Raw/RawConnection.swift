import Foundation

/// One connection of a `RawServer`: what it read, and the steps that are still to do.
struct RawConnection {
    let socket: Socket
    let number: Int
    private var reader = RequestReader()
    private var steps: ArraySlice<RawStep>
    private var output: ArraySlice<UInt8> = []
    private var zeros = 0
    private var pausedUntil: ContinuousClock.Instant?

    enum End {
        case byServer, byClient
    }

    init(socket: Socket, number: Int, greeting: [RawStep]) {
        self.socket = socket
        self.number = number
        steps = ArraySlice(greeting)
    }

    /// Whether there is something to write now.
    var isWriting: Bool { !output.isEmpty || zeros > 0 }

    /// Whether all steps are done.
    var isIdle: Bool { !isWriting && pausedUntil == nil && steps.isEmpty }

    /// When the next step is due.
    var wakeTime: ContinuousClock.Instant? { isWriting ? nil : pausedUntil }

    /// Reads what is there; how the connection ended, if it did.
    mutating func read(_ script: (RawArrival) -> [RawStep], _ arrived: (RawArrival) -> Void) -> End? {
        var bytes = [UInt8](repeating: 0, count: 64 * 1024)
        switch bytes.withUnsafeMutableBytes({ socket.read(into: $0) }) {
        case .later: return nil
        case .over: return .byClient
        case .bytes(let count):
            for arrival in reader.read(bytes[..<count], connection: number) {
                arrived(arrival)
                steps += script(arrival)
            }
            return advance()
        }
    }

    /// Does the steps that can be done now.
    mutating func advance() -> End? {
        while true {
            if isWriting {
                switch flush() {
                case .bytes: continue
                case .later: return nil
                case .over: return .byClient
                }
            }
            if let pausedUntil, pausedUntil > .now { return nil }
            pausedUntil = nil
            guard let step = steps.popFirst() else { return nil }
            switch step {
            case .send(let data): output = ArraySlice(data)
            case .zeros(let count): zeros = count
            case .pause(let duration): pausedUntil = .now + duration
            case .until(let condition):
                if !condition() {
                    steps = [.pause(.milliseconds(2)), step] + steps
                }
            case .close:
                socket.shut()
                return .byServer
            case .reset:
                socket.shut(byReset: true)
                return .byServer
            }
        }
    }

    private mutating func flush() -> Socket.Outcome {
        if output.isEmpty {
            output = Self.block.prefix(zeros)
            zeros -= output.count
        }
        let outcome = output.withUnsafeBytes { socket.write($0) }
        if case .bytes(let count) = outcome { output = output.dropFirst(count) }
        return outcome
    }

    private static let block = [UInt8](repeating: 0, count: 256 * 1024)
}
