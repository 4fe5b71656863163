import ApusRuntime
import Foundation
import LoopbackServer
import LosantApplicationAPI
import Testing

@Suite("Uploads of the Losant API over HTTP")
struct UploadTests {
    @Test("a file arrives byte by byte as a part of multipart/form-data")
    func file() async throws {
        let picture = FilePart(
            data: Data([0x89, 0x50, 0x0D, 0x0A, 0x00, 0xFF]), fileName: "plan of \"hall\".png", contentType: "image/png"
        )
        let (arrived, file) = try await exchange(
            response: .json(#"{"id": "f", "name": "plan.png", "fileSize": 6, "type": "file", "status": "completed"}"#)
        ) { losant in
            try await losant.applications("a").file("f").post(.init(file: picture)).send()
        }

        #expect(arrived.method == "POST")
        #expect(arrived.target == "/applications/a/file/f")
        let boundary = try boundary(of: arrived)
        var expected = Data(
            """
            --\(boundary)\r
            Content-Disposition: form-data; name="file"; filename="plan of %22hall%22.png"\r
            Content-Type: image/png\r
            \r\n
            """.utf8)
        expected.append(try picture.data())
        expected.append(Data("\r\n--\(boundary)--\r\n".utf8))
        #expect(arrived.body == expected)
        #expect(file.fileSize == 6)
        #expect(file.type == .file)
        #expect(file.status == .completed)
    }

    @Test("text and JSON travel beside a file, and the import that is queued has its own case")
    func importBundle() async throws {
        let (arrived, response) = try await exchange(
            response: .json(#"{"success": true, "jobQueued": true, "jobId": "j"}"#, status: 202)
        ) { losant in
            try await losant.applications("a").post(
                .init(
                    email: "me@example.com", importBundle: FilePart(data: Data("PK".utf8), fileName: "bundle.zip"),
                    options: ["includeDevices": true])
            ).send()
        }
        let boundary = try boundary(of: arrived)
        #expect(
            arrived.text == """
                --\(boundary)\r
                Content-Disposition: form-data; name="email"\r
                \r
                me@example.com\r
                --\(boundary)\r
                Content-Disposition: form-data; name="importBundle"; filename="bundle.zip"\r
                Content-Type: application/octet-stream\r
                \r
                PK\r
                --\(boundary)\r
                Content-Disposition: form-data; name="options"\r
                Content-Type: application/json\r
                \r
                {"includeDevices":true}\r
                --\(boundary)--\r\n
                """)
        #expect(response == .accepted(JobEnqueuedResult(jobID: "j", jobQueued: true, success: true)))
    }

    @Test("an optional body that is left out sends nothing")
    func noBody() async throws {
        let (arrived, response) = try await exchange(response: .json(#"{"name": "House"}"#)) { losant in
            try await losant.applications("a").post().send()
        }
        #expect(arrived.body.isEmpty)
        #expect(arrived.headers["content-type"] == nil)
        #expect(response == .ok(Application(name: "House")))
    }

    private func boundary(of request: WireRequest) throws -> String {
        let type = try #require(request.headers["content-type"])
        #expect(type.hasPrefix("multipart/form-data; boundary="))
        return String(try #require(type.split(separator: "=").last))
    }
}
