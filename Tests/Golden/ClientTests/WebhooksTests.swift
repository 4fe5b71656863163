import ApusRuntime
import Foundation
import Testing
import WebhooksAPI

@Suite struct WebhooksTests {
    private func decode(
        _ name: String, _ body: String = "", _ headers: HTTPFields = [:], _ method: HTTPRequest.Method = .post
    ) throws -> WebhooksWebhooks {
        try WebhooksWebhooks.decode(name, Data(body.utf8), headers: headers, method: method)
    }

    private func field(_ name: String, _ value: String) throws -> HTTPField {
        HTTPField(name: try #require(HTTPField.Name(name)), value: value)
    }

    @Test func aPayloadIsDecodedByItsName() throws {
        let webhook = try decode("parcel.created", #"{"id":"p1","city":"Bonn"}"#)
        #expect(webhook == .parcelCreated(Parcel(city: "Bonn", id: "p1")))
    }

    @Test func aNameThatIsntKnownKeepsAllThatWasReceived() throws {
        let webhook = try decode("parcel.sold", "{", [.userAgent: "x"])
        let received = ReceivedWebhook(name: "parcel.sold", body: Data("{".utf8), headers: [.userAgent: "x"])
        #expect(webhook == .unknown(received))
    }

    @Test func headerFieldsHaveTheirTypes() throws {
        let id = UUID()
        var fields: HTTPFields = [:]
        fields.append(try field("x-delivery", id.uuidString))
        fields.append(try field("X-Attempt", "2"))
        fields.append(try field("X-Places", "Bonn, Köln"))
        let body = #"{"id":"p1","place":{"city":"Bonn"},"secret":"s"}"#
        guard case .parcelMoved(let moved, let headers) = try decode("parcel.moved", body, fields) else {
            Issue.record("another case")
            return
        }
        #expect(moved.place.city == "Bonn" && moved.id == "p1")
        #expect(headers == .init(xDelivery: id, xAttempt: 2, xPlaces: ["Bonn", "Köln"]))
    }

    @Test func aHeaderFieldThatIsMissingOrWrongIsAnError() throws {
        let body = #"{"id":"p1","place":{"city":"Bonn"}}"#
        #expect {
            try decode("parcel.moved", body)
        } throws: {
            "\($0)" == "parcel.moved: there is no header field X-Delivery"
        }
        let wrong = HTTPFields([try field("X-Delivery", UUID().uuidString), try field("X-Attempt", "two")])
        #expect {
            try decode("parcel.moved", body, wrong)
        } throws: {
            "\($0)" == "parcel.moved: the header field X-Attempt is not a valid Int"
        }
    }

    @Test func aUnionIsDecodedAndMayBeMissing() throws {
        #expect(try decode("parcel.lost") == .parcelLost(nil))
        let webhook = try decode("parcel.lost", #"{"kind":"Broken","parts":3}"#)
        guard case .parcelLost(.broken(let broken)?) = webhook else {
            Issue.record("\(webhook)")
            return
        }
        #expect(broken.parts == 3)
    }

    @Test func theMethodDecidesBetweenTwoOfOneName() throws {
        #expect(try decode("ping", "", [:], .get) == .pingGet)
        #expect(
            try decode("ping", "", HTTPFields([field("X-Reason", "check")])) == .ping(headers: .init(xReason: .check)))
        // A method that the document doesn't have is that of the usual one.
        #expect(try decode("ping", "", [:], .patch) == .ping(headers: .init()))
        #expect(try decode("report", "a", [.contentType: "text/csv"], .post) == .reportPut(.text("a")))
    }

    @Test func theMediaTypeDecidesBetweenSeveralBodies() throws {
        #expect(try decode("report", #"{"lines":2}"#) == .reportPut(.json(.init(lines: 2))))
        let pdf = try decode("report", "%PDF", [.contentType: "application/pdf"])
        #expect(pdf == .reportPut(.data(Data("%PDF".utf8))))
    }

    @Test func aNameOfSwiftOrOfTheEnumerationIsACase() throws {
        #expect(try decode("default", "a=b") == .default(Data("a=b".utf8)))
        #expect(try decode("unknown", #"{"question":"why"}"#) == .unknownValue(.init(question: "why")))
    }

    @Test func anErrorOfABodyNamesItsPlace() throws {
        do {
            _ = try WebhooksWebhooks.decode("parcel.created", Data(#"{"id":1,"city":"Bonn"}"#.utf8))
        } catch {
            guard case .undecodable(let body) = error.reason else {
                Issue.record("\(error)")
                return
            }
            #expect(body.typeName == "Parcel")
            #expect("\(error)".hasPrefix("parcel.created: the body is not a valid Parcel at id:"))
        }
    }

    @Test func aResponseIsEncodedWithoutWhatOnlyIsReceived() throws {
        let receipt = try JSONCoding.encoder().encode(ReceiptInput(ok: true))
        #expect(String(decoding: receipt, as: UTF8.self) == #"{"ok":true}"#)
    }
}
