import CStart

/// The words that the process was started with, first the name that it was called by.
func processArguments() -> [String] {
    // Without /proc Swift knows no arguments.
    let count = start_argument_count()
    if count == 0 { return CommandLine.arguments }
    return (0..<count).map { String(cString: start_argument($0)) }
}
