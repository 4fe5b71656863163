import ApusRuntime
import Foundation

/// An application with all that is in it.
struct FakeApplication {
    let id: String
    let name: String
    /// Who owns it, if the one who made it said so.
    let organization: String?
    /// What it was made of.
    let bundle: Data
    var globals: [JSONObject] = []
    var tokens = FakeRecords("API token")
    var dashboards = FakeRecords("Dashboard")
    var files = FakeRecords("File")
    var jobLogs = FakeRecords("Job log")
    /// What was uploaded, by the file's id.
    var contents: [String: Data] = [:]

    /// The application as a response shows it.
    var shown: JSONObject {
        var shown: JSONObject = [
            "id": .string(id), "applicationId": .string(id), "name": .string(name), "creationDate": Self.date,
            "globals": .array(globals.map { .object($0) }),
            "summary": [
                "apiTokenCount": .number(.init(tokens.all.count)), "dashCount": .number(.init(dashboards.all.count)),
                "fileCount": .number(.init(files.all.count)),
            ],
        ]
        if let organization {
            shown["ownerId"] = .string(organization)
            shown["ownerType"] = "organization"
        }
        return shown
    }

    /// When everything happens.
    static let date: JSONValue = "2026-11-23T08:17:19.250Z"
}

extension FakeApplication {
    /// Changes the global variables: an entry with a `json` of `null` removes one, what it leaves out stays.
    mutating func patchGlobals(_ body: JSONValue) throws(FakeFailure) {
        guard let entries = body.array else { throw .validation("the body is no list") }
        for entry in entries {
            guard let entry = entry.object else { throw .validation("an entry is no object") }
            try FakeSchema.global.check(entry)
            let index = globals.firstIndex { $0["key"] == entry["key"] }
            switch (index, entry["json"]) {
            case (let index?, .null): globals.remove(at: index)
            case (let index?, _): globals[index].patch(with: entry)
            case (nil, .string): globals.append(entry)
            case (nil, _): throw .validation("a new variable needs a json")
            }
        }
    }

    /// Fills in background jobs, of which every tenth failed.
    mutating func addJobLogs(_ count: Int, ids: inout FakeIDs) {
        for number in 0..<count {
            let time = String(format: "2026-11-22T%02d:%02d:00Z", number / 60, number % 60)
            jobLogs.add([
                "id": .string(ids.next()), "applicationId": .string(id), "name": .string("job \(number)"),
                "status": number.isMultiple(of: 10) ? "failed" : "completed", "runQueuedAt": .string(time),
            ])
        }
    }
}

/// Ids of 24 hexadecimal digits; the first is the one that the API's examples have.
struct FakeIDs {
    private var count = 0x4a97

    mutating func next() -> String {
        defer { count += 1 }
        return String(format: "575ec8687ae143cd83dc%04x", count)
    }
}
