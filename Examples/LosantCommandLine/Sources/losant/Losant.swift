import ApusRuntime
import Foundation
import LosantApplicationAPI

/// Lists the API tokens and the dashboards of an application.
@main
struct Losant {
    static func main() async {
        do {
            let call = try Call(
                arguments: Array(CommandLine.arguments.dropFirst()),
                environment: ProcessInfo.processInfo.environment)
            try await list(call)
        } catch {
            FileHandle.standardError.write(Data("losant: \(Explanation(error).text)\n".utf8))
            exit(1)
        }
    }

    private static func list(_ call: Call) async throws {
        let losant = LosantApplicationClient(
            server: call.server ?? LosantApplicationClient.defaultServer, authentication: .bearer(call.token))
        let application = losant.applications(call.applicationID)

        // The next page is requested when the items of this one are read.
        print("Tokens")
        for try await token in application.tokens.get().items() {
            print("  \(token.id ?? "?")  \(token.status?.rawValue ?? "?")  \(token.name ?? "")")
        }
        print("Dashboards")
        for try await dashboard in application.dashboards.get().items() {
            print(
                "  \(dashboard.id ?? "?")  \(dashboard.public == true ? "public" : "private")  \(dashboard.name ?? "")")
        }
    }
}
