import Foundation
import Testing

@Suite("The parser of forms that the fake has")
struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=b"

    @Test("reads names, file names, media types and bytes")
    func parts() throws {
        let head = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.bin\"\r\nContent-Type: x/y\r\n\r\n"
        let bytes = Data([0x0D, 0x0A, 0x2D, 0x2D, 0x00, 0xFF])
        let tail = "\r\n--b\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\n\r\n--b--\r\n"
        let form = try MultipartForm(Data(head.utf8) + bytes + Data(tail.utf8), contentType: Self.type)
        #expect(
            form.parts == [
                .init(name: "a", fileName: "a.bin", contentType: "x/y", content: bytes),
                .init(name: "t", content: Data()),
            ])
    }

    @Test(
        "refuses what is no form",
        arguments: [
            ("", type), ("x", type), ("--b--\r\n", "multipart/form-data"), ("--b--\r\n", "multipart/mixed; boundary=b"),
            ("--c--\r\n", type), ("--b--", type), ("--b--\r\nmore", type), ("before--b--\r\n", type),
            ("--b\nContent-Disposition: form-data; name=\"a\"\n\nx\n--b--\n", type),
            ("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", type),
            ("--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b", type),
            ("--b\r\nContent-Disposition: form-data; name=\"a\"\r\nx\r\n--b--\r\n", type),
            ("--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n", type),
            ("--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--b--\r\n", type),
            ("--b\r\nContent-Type: x/y\r\n\r\nx\r\n--b--\r\n", type),
        ])
    func faults(body: String, contentType: String) {
        #expect(throws: MultipartForm.Fault.self) { try MultipartForm(Data(body.utf8), contentType: contentType) }
    }

    @Test("refuses two parts of one name")
    func sameName() {
        let part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n"
        #expect(throws: MultipartForm.Fault("two parts named a")) {
            try MultipartForm(Data("\(part)\(part)--b--\r\n".utf8), contentType: Self.type)
        }
    }
}
