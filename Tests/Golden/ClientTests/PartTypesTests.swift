import ApusRuntime
import ApusTesting
import Foundation
import PartTypesAPI
import Testing

@Suite struct PartTypesTests {
    @Test func aPartHasTheMediaTypeOfItsFileWhereTheDocumentAllowsSeveral() async throws {
        let fake = FakeTransport()
        fake.respond(to: .put, "/profile", .status(.noContent))
        func file(_ name: String) -> FilePart { FilePart(data: Data("x".utf8), fileName: name) }
        try await PartTypesClient(transport: fake).profile.put(
            .init(
                about: .init(name: "n"), avatar: file("me.jpg"), document: file("cv.docx"), note: "hi",
                other: file("b.png"), scans: [file("1.tiff"), file("2.pdf"), file("3.zip")])
        ).send()
        let text = String(decoding: try #require(fake.requests.first).body, as: UTF8.self)
        let types = text.matches(of: #/name="(\w+)".*\r\nContent-Type: ([^\r]+)/#).map { "\($0.1) \($0.2)" }
        #expect(
            types == [
                "about application/vnd.about+json", "avatar image/jpeg", "document application/msword",
                "note text/markdown", "other application/octet-stream", "scans image/tiff", "scans application/pdf",
                "scans application/zip",
            ])
    }
}
