import Diagnostics
import Foundation
import Testing

@testable import apus

@Suite("Running another program")
struct ChildProcessTests {
    /// Removes the scratch folder of a test.
    private final class Scratch {
        let folder: ScratchFolder
        init() throws { folder = try ScratchFolder() }
        deinit { folder.remove() }
    }

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func run(
        _ name: String, _ arguments: String..., environment: [String: String] = [:], input: String = ""
    ) throws(ChildProcess.Failure) -> ChildProcess {
        try ChildProcess(name, arguments, environment: environment, input: input, scratch: scratch.folder)
    }

    @Test("an argument stays one argument, whatever is in it")
    func arguments() throws {
        let process = try run("printf", "<%s>", "two words", "$(id)", "'\"", "", "line\nline", "*", "größe")
        #expect(process.output == "<two words><$(id)><'\"><><line\nline><*><größe>")
        #expect(process.isSuccess && process.error.isEmpty)
    }

    @Test("the exit status is told, and the signal that ended it")
    func endings() throws {
        #expect(try run("sh", "-c", "exit 3").ending == .exit(3))
        #expect(try run("sh", "-c", "exit 255").ending == .exit(255))
        #expect(try run("sh", "-c", "kill -9 $$").ending == .signal(9))
        #expect(try !run("false").isSuccess)
    }

    @Test("much input and much of both outputs come through whole")
    func streams() throws {
        let input = String(repeating: "0123456789abcde\n", count: 100_000)
        let process = try run("sh", "-c", "tee /dev/stderr", input: input)
        #expect(process.output == input)
        #expect(process.error == input)
    }

    @Test("a program that reads nothing of its input ends as it wants to")
    func unreadInput() throws {
        #expect(try run("true", input: String(repeating: "x", count: 1_000_000)).isSuccess)
    }

    @Test("a program that leaves another one running in the background is not waited for longer")
    func background() throws {
        let start = ContinuousClock.now
        let process = try run("sh", "-c", "(sleep 20; echo late) & echo early")
        #expect(process.output == "early\n")
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(try run("echo", "next").output == "next\n")
    }

    @Test("it has our environment, with what is given in place of it")
    func environment() throws {
        let process = try run("sh", "-c", "echo \"$HOME $APUS_TEST\"", environment: ["APUS_TEST": "a b"])
        #expect(process.output == "\(ProcessInfo.processInfo.environment["HOME"] ?? "") a b\n")
        #expect(try run("sh", "-c", "echo $HOME", environment: ["HOME": "/x"]).output == "/x\n")
    }

    @Test("a program that isn't there, or can't be run, is a failure")
    func failures() throws {
        func failure(_ name: String) -> ChildProcess.Failure? {
            do throws(ChildProcess.Failure) { _ = try run(name) } catch { return error }
            return nil
        }
        guard case .notFound = failure("no-such-program") else { return #expect(Bool(false), "it was found") }
        let folder = try TemporaryFolder()
        let file = try folder.write("echo\n", to: "program").path
        guard case .system(let code) = failure(file) else { return #expect(Bool(false), "it ran") }
        #expect(code == EACCES)
    }

    @Test("nothing of it is left in the scratch folder")
    func files() throws {
        _ = try run("echo", "a")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == [])
    }
}
