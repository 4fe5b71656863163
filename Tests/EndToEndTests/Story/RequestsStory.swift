import ApusRuntime
import Foundation
import LosantApplicationAPI

/// What the example of Documentation/Requests.md does with its client; a test compares the lines.
///
/// - Parameter print: Takes what the example prints.
func requestsStory(
    _ losant: LosantApplicationClient, bundle: URL, plan: URL, print: (Any...) -> Void
) async throws {
    // Requests.md begins.
    // Each documented success is a case. A file of the disk is read while it is sent.
    let success = try await losant.applications.post(.init(importBundle: FilePart(file: bundle))).send()
    guard case .created(let result) = success, let id = result.application?.id else { return }

    // The path is the API: a property for each segment, a call for each parameter.
    let application = losant.applications(id)
    let upload = try await application.files.post(FilePost(name: "plan.png", type: .file)).send()
    let hall = try await application.dashboards.post(.init(name: "Hall", password: "Visitors-welcome-1")).send()
    guard let fileID = upload.id, let hallID = hall.id else { return }
    try await application.file(fileID).post(.init(file: FilePart(file: plan, contentType: "image/png"))).send()

    // A change leaves a property out, sends null, or sends a value.
    try await application.dashboards(hallID).patch(.init(description: "Downstairs", password: .null)).send()

    // A list goes on by itself: the next page is requested when the items of this one are read.
    for try await log in application.jobLogs.get(sortDirection: .desc).items() where log.status == .failed {
        print(log.name ?? "", log.runQueuedAt ?? .distantPast)
    }

    // A request is a value: print it, change it, send it.
    let request = application.tokens.post(APITokenPost(name: "ci", scope: [.allApplicationRead]))
    print(request.curl)
    let response = try await request.timeout(.seconds(10)).response()
    print(response.status, response.headers[.contentType] ?? "", response.body.id ?? "")

    // What is thrown has a type, and so has the body of a documented failure.
    try await application.delete().send()
    do {
        try await application.dashboards.get().send()
    } catch {
        switch error.reason {
        case .documented(let body): print(body.type ?? "", body.message ?? "")
        case .timedOut, .notConnected: print("try again later")
        default: print(error)
        }
    }
    // Requests.md ends.
}
