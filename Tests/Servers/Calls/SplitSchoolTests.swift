import ApusRuntime
import Foundation
import SplitSchoolAPI
import Testing

/// COMPONENT_SPLIT_REQUEST is on: the document itself has a schema for each direction.
@Suite("A client of Django REST framework that splits its schemas") struct SplitSchoolTests {
    let client: SplitSchoolClient

    init() throws {
        client = SplitSchoolClient(
            server: try server("SPLITSCHOOL"), authentication: .basic(user: "ann", password: "pw"),
            transport: transport)
    }

    @Test func theDocumentsOwnTypesOfADirectionKeepTheirNames() async throws {
        let teacher = try await client.api.teachersCreate(.json(TeacherRequest(name: "Ann"))).send()
        let sent = CourseRequest(
            fee: "12.50", pin: "1234", teacher: teacher.id, title: "Drawing", length: .null, starts: .null)
        let course: Course = try await client.api.coursesCreate(.json(sent)).send()
        #expect(course.teacherDetail.id == teacher.id)
    }
}
