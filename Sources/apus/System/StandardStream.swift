#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One of the two streams that a command writes to: results go to `output`, diagnostics and summaries to `error`.
enum StandardStream: Int32 {
    case output = 1
    case error = 2

    /// Whether it is a terminal.
    var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Writes the whole text. When the reader has closed the stream, the rest is dropped.
    func write(_ text: String) {
        var text = text
        text.withUTF8 { characters in
            var rest = UnsafeRawBufferPointer(characters)[...]
            while !rest.isEmpty {
                let count = systemWrite(rawValue, UnsafeRawBufferPointer(rebasing: rest))
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}

/// `write(2)`, which the method of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

/// The value of an environment variable, `nil` when it is unset or empty.
func environmentVariable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
}
