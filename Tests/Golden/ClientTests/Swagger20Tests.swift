import ApusRuntime
import ApusTesting
import Foundation
import Swagger20API
import Testing

@Suite struct Swagger20Tests {
    let fake = FakeTransport()
    var client: Swagger20Client { Swagger20Client(transport: fake) }

    @Test func listsAreSentAsTheirCollectionFormatSays() async {
        _ = try? await client.animals.listAnimals(
            kinds: [.cat, .dog], ids: [1, 2], tags: ["a", "b"], words: ["c", "d"], columns: ["e f", "g"],
            xFields: ["h", "i"]
        ).response()
        let head = fake.requests.last?.head
        #expect(
            head?.path == "/v1/animals?kinds=cat&kinds=dog&ids=1,2&tags=a%7Cb&words=c%20d&columns=e%20f%09g")
        #expect(head?.headerFields[.init("X-Fields")!] == "h,i")
    }

    @Test func parametersInFormDataAreOneForm() async {
        _ = try? await client.search(
            .init(text: "x", columns: ["a", "b"], fields: ["c", "d"], kinds: ["e", "f"], order: .up)
        ).response()
        let body = fake.requests.last.map { String(decoding: $0.body, as: UTF8.self) }
        #expect(body == "text=x&columns=a%09b&fields=c&fields=d&kinds=e,f&order=up")
    }

    @Test func aFileIsAPart() async {
        _ = try? await client.addPhoto(id: "1", .init(photo: FilePart(data: Data("png".utf8)), title: "Minka")).response()
        let request = fake.requests.last
        #expect(request?.head.headerFields[.contentType]?.hasPrefix("multipart/form-data; boundary=") == true)
        let body = request.map { String(decoding: $0.body, as: UTF8.self) } ?? ""
        #expect(body.contains("name=\"photo\"; filename=\"file\"") && body.contains("name=\"title\"\r\n\r\nMinka\r\n"))
    }

    @Test func anAnimalIsOneOfThoseThatExtendIt() throws {
        let json = Data(#"[{"kind":"canine","name":"Rex","breed":"mutt"},{"kind":"Cat","name":"Minka"}]"#.utf8)
        let animals = try JSONDecoder().decode([Animal].self, from: json)
        guard case .dog(let dog) = animals[0], case .cat = animals[1] else {
            Issue.record("\(animals)")
            return
        }
        #expect(dog.breed == "mutt")
    }
}
