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

    @Test func theDocumentHasATypeForEachDirectionItself() async throws {
        let teacher = try await client.api.teachersCreate(.json(TeacherRequest(name: "Ann"))).send()
        let sent = CourseRequestInput(
            fee: 12.5, pin: "1234", teacher: teacher.id, title: "Drawing", length: .null, starts: .null)
        let course: Course = try await client.api.coursesCreate(.json(sent)).send()
        #expect(course.teacherDetail.id == teacher.id)
    }

    @Test func aFileIsAPartOfAMultipartBody() async throws {
        let teacher = try await client.api.teachersCreate(.json(.init(name: "Bo"))).send()
        let file = FilePart(data: Data("pdf".utf8), fileName: "c.pdf", contentType: "application/pdf")
        let course = try await client.api.coursesCreate(
            .multipart(.init(fee: 1, pin: "1", teacher: teacher.id, title: "With a file", syllabus: .value(file)))
        ).send()
        #expect(course.syllabus?.contains("syllabuses/c") == true)
    }
}
