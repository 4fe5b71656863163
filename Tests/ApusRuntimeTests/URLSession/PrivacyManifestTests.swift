import Foundation
import Testing

@Suite("The privacy manifest")
struct PrivacyManifestTests {
    /// The APIs for which Apple requires a reason, by category.
    private static let restricted = [
        "NSPrivacyAccessedAPICategoryFileTimestamp": [
            "creationDate", "modificationDate", "fileModificationDate", "contentModificationDateKey", "creationDateKey",
            "getattrlist", "getattrlistbulk", "fgetattrlist", "getattrlistat", "stat", "fstat", "fstatat", "lstat",
        ],
        "NSPrivacyAccessedAPICategorySystemBootTime": ["systemUptime", "mach_absolute_time"],
        "NSPrivacyAccessedAPICategoryDiskSpace": [
            "volumeAvailableCapacityKey", "volumeAvailableCapacityForImportantUsageKey",
            "volumeAvailableCapacityForOpportunisticUsageKey", "volumeTotalCapacityKey", "systemFreeSize", "systemSize",
            "statfs", "statvfs", "fstatfs", "fstatvfs",
        ],
        "NSPrivacyAccessedAPICategoryActiveKeyboards": ["activeInputModes"],
        "NSPrivacyAccessedAPICategoryUserDefaults": ["UserDefaults", "NSUserDefaults"],
    ]

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

    private func manifest() throws -> [String: Any] {
        let data = try Data(contentsOf: Self.sources.appending(path: "ApusRuntime/PrivacyInfo.xcprivacy"))
        return try #require(try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
    }

    @Test("it says that nothing is collected, and nobody tracked")
    func collection() throws {
        let manifest = try manifest()
        #expect(
            Set(manifest.keys) == [
                "NSPrivacyTracking", "NSPrivacyTrackingDomains", "NSPrivacyCollectedDataTypes",
                "NSPrivacyAccessedAPITypes",
            ])
        #expect(manifest["NSPrivacyTracking"] as? Bool == false)
        #expect((manifest["NSPrivacyTrackingDomains"] as? [Any])?.isEmpty == true)
        #expect((manifest["NSPrivacyCollectedDataTypes"] as? [Any])?.isEmpty == true)
    }

    @Test("it declares exactly the restricted APIs that the sources use")
    func restrictedAPIs() throws {
        let types = try #require(try manifest()["NSPrivacyAccessedAPITypes"] as? [[String: Any]])
        let declared = Set(types.compactMap { $0["NSPrivacyAccessedAPIType"] as? String })
        #expect(categories(in: try words(of: "ApusRuntime")) == declared)
        #expect(categories(in: try words(of: "ApusAsyncHTTPClient")).isEmpty)
        // The test itself would notice one.
        #expect(categories(in: ["fstat", "x"]) == ["NSPrivacyAccessedAPICategoryFileTimestamp"])
    }

    private func categories(in words: Set<Substring>) -> Set<String> {
        Set(Self.restricted.filter { category in category.value.contains { words.contains($0[...]) } }.keys)
    }

    private func words(of target: String) throws -> Set<Substring> {
        let folder = Self.sources.appending(path: target)
        let files = try #require(FileManager.default.enumerator(atPath: folder.path))
        var words: Set<Substring> = []
        for case let path as String in files where path.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            words.formUnion(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
        }
        #expect(words.count > 100)
        return words
    }
}
