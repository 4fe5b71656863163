import ApusRuntime
import Foundation
import LoopbackServer

/// The Losant Application API in memory, as far as the story goes. It knows nothing of the generated client.
///
/// It does what the API's document says and refuses all else, so that a wrong name or place on the wire is a failure.
actor LosantFake {
    /// The token of the one who may everything.
    static let secret = "root.secret"
    /// The one organization that exists.
    static let organization = "575ecdf07ae143cd83dc4a9a"
    /// Bundles beyond this are imported in the background.
    static let largestBundle = 10_000

    private(set) var applications: [String: FakeApplication] = [:]
    private var ids = FakeIDs()
    private let jobLogCount: Int
    private var waits: [Int] = []

    init(jobLogs count: Int = 250) { jobLogCount = count }

    /// Responds to the next request with 429.
    ///
    /// - Parameter seconds: What `Retry-After` says.
    func refuseNext(retryAfter seconds: Int) { waits.append(seconds) }

    /// Responds to a request.
    func response(to wire: WireRequest) -> WireResponse {
        do throws(FakeFailure) {
            let request = try FakeRequest(wire)
            guard let bearer = request.bearer, isValid(bearer) else { throw .unauthorized }
            if !waits.isEmpty { throw .tooManyRequests(retryAfter: waits.removeFirst()) }
            let success = try respond(to: request)
            return .json(success.body.description, status: success.status)
        } catch {
            return error.response
        }
    }

    /// Whether it is a token that was made and is active.
    private func isValid(_ bearer: String) -> Bool {
        bearer == Self.secret
            || applications.values.flatMap(\.tokens.all).contains {
                $0["token"] == .string(bearer) && $0["status"] == "active"
            }
    }

    private func respond(to request: FakeRequest) throws(FakeFailure) -> FakeSuccess {
        guard request.names.first == "applications" else { throw .notInTheStory(request) }
        guard let id = request.ids.first else {
            guard request.method == "POST" else { throw .notInTheStory(request) }
            return try create(request)
        }
        guard var application = applications[id] else { throw .notFound("Application") }
        if request.method == "DELETE", request.kind == nil {
            applications[id] = nil
            return .done
        }
        let response = try application.respond(to: request, ids: &ids)
        applications[id] = application
        return response
    }

    /// Makes an application of a bundle, whose name it has.
    private func create(_ request: FakeRequest) throws(FakeFailure) -> FakeSuccess {
        let form = try request.form(allowing: [
            "importBundle", "ownerId", "ownerType", "includeDevices", "includeDataTableRows", "includeFiles", "email",
            "options",
        ])
        guard let bundle = form["importBundle"], let fileName = bundle.fileName else {
            throw .validation("importBundle is no file")
        }
        let owner = form["ownerId"].map { String(decoding: $0.content, as: UTF8.self) }
        guard owner == nil || owner == Self.organization else { throw .notFound("Organization") }
        // A zip file starts like this.
        guard bundle.content.starts(with: Data("PK\u{3}\u{4}".utf8)) else {
            throw FakeFailure(
                status: 422, type: "ValidationErrors", message: "The bundle is no zip file",
                details: [
                    "validationErrors": [["type": "bundle", "name": .string(fileName), "message": "no zip file"]]
                ])
        }
        let id = ids.next()
        guard bundle.content.count <= Self.largestBundle else {
            return FakeSuccess(
                status: 202, body: ["success": true, "jobQueued": true, "jobId": .string(String(id.suffix(21)))])
        }
        var application = FakeApplication(
            id: id, name: fileName.replacing(/\.zip$/, with: ""), organization: owner, bundle: bundle.content)
        application.addJobLogs(jobLogCount, ids: &ids)
        applications[id] = application
        return FakeSuccess(status: 201, body: ["application": .object(application.shown), "validationErrors": []])
    }
}
