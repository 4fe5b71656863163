import ApusRuntime
import Foundation

/// What the fake responds with when all went well.
struct FakeSuccess {
    var status = 200
    var body: JSONValue

    static let done = FakeSuccess(body: ["success": true])
}

/// The requests below `/applications/{applicationId}`, a function for each kind of thing.
extension FakeApplication {
    /// Carries out a request.
    mutating func respond(to request: FakeRequest, ids: inout FakeIDs) throws(FakeFailure) -> FakeSuccess {
        if !request.isForList { _ = try request.query() }
        switch request.kind {
        case nil where request.method == "PATCH":
            try patchGlobals(try request.json())
            return FakeSuccess(body: .object(shown))
        case "tokens": return try tokens(request, &ids)
        case "dashboards": return try dashboards(request, &ids)
        case "files", "file": return try files(request, &ids)
        case "jobLogs": return try jobLogs(request)
        default: throw .notInTheStory(request)
        }
    }

    private mutating func tokens(_ request: FakeRequest, _ ids: inout FakeIDs) throws(FakeFailure) -> FakeSuccess {
        switch (request.method, request.itemID) {
        case ("GET", nil):
            let page = try tokens.page(
                try request.query(allowing: FakeRecords.parameters), sortedBy: "name", hiding: "token")
            return FakeSuccess(
                body: .object(page.merging(["ownerId": .string(id), "ownerType": "application"]) { $1 }))
        case ("POST", nil):
            var token = try new(request, .tokenPost, ["status": "active"], &ids)
            token["token"] = .string("secret-of-\(token["id"]?.string ?? "")")
            tokens.add(token)
            // This response alone has the secret.
            return FakeSuccess(status: 201, body: .object(token))
        case ("GET", let id?): return FakeSuccess(body: .object(try tokens[id].hiding("token")))
        case ("PATCH", let id?):
            let token = try tokens.patch(id, with: try request.object(as: .tokenPatch))
            return FakeSuccess(body: .object(token.hiding("token")))
        case ("DELETE", let id?):
            try tokens.remove(id)
            return .done
        default: throw .notInTheStory(request)
        }
    }

    private mutating func dashboards(_ request: FakeRequest, _ ids: inout FakeIDs) throws(FakeFailure) -> FakeSuccess {
        switch (request.method, request.itemID) {
        case ("GET", nil):
            let query = try request.query(allowing: FakeRecords.parameters)
            return list(try dashboards.page(query, sortedBy: "name", hiding: "password"))
        case ("POST", nil):
            let dashboard = try new(request, .dashboardPost, ["public": false], &ids)
            dashboards.add(dashboard)
            return FakeSuccess(status: 201, body: Self.shown(dashboard))
        case ("GET", let id?): return FakeSuccess(body: Self.shown(try dashboards[id]))
        case ("PATCH", let id?):
            return FakeSuccess(
                body: Self.shown(try dashboards.patch(id, with: try request.object(as: .dashboardPatch))))
        case ("DELETE", let id?):
            try dashboards.remove(id)
            return .done
        default: throw .notInTheStory(request)
        }
    }

    private mutating func files(_ request: FakeRequest, _ ids: inout FakeIDs) throws(FakeFailure) -> FakeSuccess {
        switch (request.method, request.kind, request.itemID) {
        case ("POST", "files", nil):
            let file = try new(request, .filePost, ["status": "pending"], &ids)
            files.add(file)
            let upload: JSONValue = ["url": "https://files.example", "fields": ["key": "plan", "policy": "p"]]
            return FakeSuccess(status: 201, body: .object(file.merging(["upload": upload]) { $1 }))
        case ("GET", "file", let id?): return FakeSuccess(body: .object(try files[id]))
        case ("POST", "file", let id?):
            guard let part = try request.form(allowing: ["file"])["file"], part.fileName != nil else {
                throw .validation("file is no file")
            }
            let file = try files.patch(
                id,
                with: [
                    "status": "completed", "fileSize": .number(.init(part.content.count)),
                    "contentType": .string(part.contentType ?? "application/octet-stream"),
                ])
            contents[id] = part.content
            return FakeSuccess(body: .object(file))
        case ("DELETE", "file", let id?):
            try files.remove(id)
            contents[id] = nil
            return .done
        default: throw .notInTheStory(request)
        }
    }

    private func jobLogs(_ request: FakeRequest) throws(FakeFailure) -> FakeSuccess {
        switch (request.method, request.itemID) {
        case ("GET", nil):
            let query = try request.query(allowing: FakeRecords.parameters.union(["query"]))
            return list(try jobLogs.page(query, sortedBy: "runQueuedAt"))
        case ("GET", let id?): return FakeSuccess(body: .object(try jobLogs[id]))
        default: throw .notInTheStory(request)
        }
    }

    /// A new record: the usual, the body, and what the API fills in.
    private func new(
        _ request: FakeRequest, _ schema: FakeSchema, _ usual: JSONObject, _ ids: inout FakeIDs
    ) throws(FakeFailure) -> JSONObject {
        var record = usual
        record.patch(with: try request.object(as: schema))
        record.patch(with: ["id": .string(ids.next()), "applicationId": .string(id), "creationDate": Self.date])
        return record
    }

    private func list(_ page: JSONObject) -> FakeSuccess {
        FakeSuccess(body: .object(page.merging(["applicationId": .string(id)]) { $1 }))
    }

    private static func shown(_ dashboard: JSONObject) -> JSONValue {
        .object(
            dashboard.hiding("password").merging(["isPasswordProtected": .bool(dashboard["password"] != nil)]) { $1 })
    }
}
