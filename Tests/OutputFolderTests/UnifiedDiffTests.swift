import Foundation
import OutputFolder
import Testing

@Suite("Unified diffs")
struct UnifiedDiffTests {
    private func diff(_ old: String?, _ new: String?) -> String {
        UnifiedDiff(old: old.map { ("old", Array($0.utf8)) }, new: new.map { ("new", Array($0.utf8)) }).text
    }

    @Test("a change has three lines around it; changes that are near are one hunk")
    func hunks() {
        let old = (1...30).map { "\($0)\n" }.joined()
        let new = old.replacing("\n5\n", with: "\nfive\n").replacing("\n11\n", with: "\n").replacing(
            "\n25\n", with: "\n25\n25a\n")
        #expect(
            diff(old, new) == """
                --- old
                +++ new
                @@ -2,13 +2,12 @@
                 2
                 3
                 4
                -5
                +five
                 6
                 7
                 8
                 9
                 10
                -11
                 12
                 13
                 14
                @@ -23,6 +22,7 @@
                 23
                 24
                 25
                +25a
                 26
                 27
                 28

                """)
    }

    @Test("equal files have none; a new file and one that goes away are all plus or minus")
    func ends() {
        #expect(diff("a\n", "a\n") == "")
        #expect(diff(nil, "a\nb\n") == "--- /dev/null\n+++ new\n@@ -0,0 +1,2 @@\n+a\n+b\n")
        #expect(diff("a\n", nil) == "--- old\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
    }

    @Test("a missing line feed at the end is a difference")
    func noNewline() {
        #expect(
            diff("a\nb\n", "a\nb") == """
                --- old
                +++ new
                @@ -1,2 +1,2 @@
                 a
                -b
                +b
                \\ No newline at end of file

                """)
    }

    @Test("the first line that differs is told")
    func first() {
        func first(_ old: String, _ new: String) -> Int {
            UnifiedDiff.firstDifference(Array(old.utf8), Array(new.utf8))
        }
        #expect(first("a\nb\nc\n", "a\nb\nd\n") == 3)
        #expect(first("a\n", "a\nb\n") == 2)
        #expect(first("", "a") == 1)
        #expect(first("a\n", "a\n") == 0)
    }

    private static let patch = "/usr/bin/patch"

    @Test(
        "patch makes the new file of the old one and the diff",
        .enabled(if: FileManager.default.isExecutableFile(atPath: patch)), arguments: 0..<20)
    func patches(seed: UInt64) throws {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func random(_ below: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % below
        }
        let old = (0..<60).map { _ in "\(random(9))" }
        var new = old
        for _ in 0..<8 {
            let index = Int(random(UInt64(new.count)))
            if random(2) == 0 { new.remove(at: index) } else { new.insert("\(random(9))", at: index) }
        }
        let folder = try TemporaryFolder()
        let text = { (lines: [String]) in lines.joined(separator: "\n") + "\n" }
        folder["old"] = text(old)
        folder["diff"] = diff(text(old), text(new))
        let process = Process()
        process.executableURL = URL(filePath: Self.patch)
        process.arguments = ["--quiet", "--fuzz=0", folder.path + "/old", folder.path + "/diff"]
        try process.run()
        process.waitUntilExit()
        #expect(folder["old"] == text(new))
    }
}
