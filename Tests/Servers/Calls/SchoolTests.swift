import ApusRuntime
import Foundation
import SchoolAPI
import Testing

/// COMPONENT_SPLIT_REQUEST is off, as in most applications: `id` is read-only and required, `pin` write-only.
@Suite("A client of Django REST framework") struct SchoolTests {
    let client: SchoolClient

    init() throws {
        client = SchoolClient(
            server: try server("SCHOOL"), authentication: .basic(user: "ann", password: "pw"), transport: transport)
    }

    @Test func anObjectIsMadeWithoutWhatOnlyComes() async throws {
        let teacher = try await client.api.teachersCreate(.json(.init(name: "Ann"))).send()
        #expect(teacher.id > 0)
        let sent = CourseInput(
            fee: 12.5, pin: "1234", teacher: teacher.id, title: "Drawing", length: "P1DT2H", notes: ["a": [1, nil]],
            starts: "10:00:00", subject: .value(.art))
        let course = try await client.api.coursesCreate(.json(sent)).send()
        #expect(course.teacherDetail.name == "Ann")
        #expect(course.subject == .value(.art))
        #expect(try await client.api.coursesRetrieve(id: course.id).send() == course)
    }

    @Test func fetchChangeSend() async throws {
        let teacher = try await client.api.teachersCreate(.json(.init(name: "Bo & ä"))).send()
        var changed = TeacherInput(teacher)
        changed.name = "Bo"
        #expect(try await client.api.teachersUpdate(id: teacher.id, .json(changed)).send().name == "Bo")

        let course = try await client.api.coursesCreate(
            .json(.init(fee: 1, pin: "1", teacher: teacher.id, title: "T", length: .null, starts: .null))
        ).send()
        var other = CourseInput(course, pin: "2")
        other.title = "T!"
        #expect(try await client.api.coursesUpdate(id: course.id, .json(other)).send().title == "T!")
    }

    @Test func aPatchTellsNullFromLeftOut() async throws {
        let born = try #require(CalendarDate("1970-02-03"))
        let teacher = try await client.api.teachersCreate(.json(.init(name: "Cy", born: .value(born)))).send()
        #expect(
            try await client.api.teachersPartialUpdate(id: teacher.id, .json(.init(name: "C"))).send().born
                == .value(born))
        #expect(
            try await client.api.teachersPartialUpdate(id: teacher.id, .json(.init(born: .null))).send().born == .null)
    }

    @Test func formsAreOtherWaysToSayTheSame() async throws {
        #expect(try await client.api.teachersCreate(.form(.init(name: "D & ä"))).send().name == "D & ä")
        #expect(try await client.api.teachersCreate(.multipart(.init(name: "E"))).send().name == "E")
    }

    @Test func aDocumentedTagTellsTheMembersOfAUnionApart() async throws {
        #expect(Set(APIResource.ExamRetrieveKind.allKnownValues) == [.written, .spoken])
        for kind in APIResource.ExamRetrieveKind.allKnownValues {
            if case .unrecognized(let json) = try await client.api.examRetrieve(kind: kind).send() {
                Issue.record("\(json)")
            }
        }
        let echo = try await client.api.examCreate(.json(.written(.init(kind: "written", pages: 3)))).send()
        #expect(echo == ["kind": "written", "pages": 3])
    }

    @Test func otherCredentials() async throws {
        let token = try await client.api.tokenCreate(.json(.init(password: "pw", username: "ann"))).send().token
        var other = client
        other.client.authentication = .apiKey("Token \(token)", name: "Authorization")
        _ = try await other.api.teachersList().send()
        other.client.authentication = .none
        await #expect(throws: (any Error).self) { try await other.api.teachersList().send() }
    }

    @Test func nothingComesBackFromWhatIsDeleted() async throws {
        let teacher = try await client.api.teachersCreate(.json(.init(name: "F"))).send()
        try await client.api.teachersDestroy(id: teacher.id).send()
    }
}
