import Diagnostics
import Files
import Foundation
import SpecLoader
import Templating
import Testing

@testable import apus

@Suite("Lines beside diagnostics")
struct SourceFilesTests {
    private let folder: TemporaryFolder
    /// The folder's path without symbolic links.
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try #require(Disk.realPath(folder.url.path))
    }

    private func line(_ name: String, beside code: some DiagnosticCode = SpecLoaderCode.syntax, number: Int = 1)
        -> String?
    {
        var files = SourceFiles()
        return files.line(number, of: "\(path)/\(name)", beside: .init(code))
    }

    private func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    @Test(
        "a file that says what it is is shown, however broken it is, and behind a link",
        arguments: [
            "openapi: 3.1.0\n\tx", "# A comment\n\n\"openapi\" : 3.1.0\n- x", "swagger: '2.0'\n[", "overlay: 1.0.0\n[",
            "clients:\n- [", #"{"info": {}, "openapi": "3.1.0", "x": "#, "{openapi: 3.1.0", "{info: {},swagger : x",
            "\u{FEFF}openapi: 3\n[",
        ])
    func documents(text: String) throws {
        try folder.write(text, to: "a.yml")
        try link("link.yml", to: "a.yml")
        // A byte order mark is no part of the line.
        let first = text.replacing("\u{FEFF}", with: "").split(separator: "\n").first.map(String.init)
        #expect(line("a.yml") == first)
        #expect(line("link.yml") == first)
    }

    @Test(
        "a file that is no document and no part of one is not shown",
        arguments: [
            "root:x:0:0:root:/root:/bin/bash\n", "TOKEN=secret\nA=b: c: d\n", "[core]\n\ttoken = secret\n",
            "-----BEGIN KEY-----\nsecret\n", "{\"token\": \"secret\", \"my-openapi\": 1", "token: secret\n\tx", "",
            "xopenapi: secret: x", "  openapi: secret: x", "{\"a\": \"openapi\", \"b: ",
        ])
    func others(text: String) throws {
        try folder.write(text, to: "secret")
        #expect(line("secret") == nil)
    }

    @Test("a mapping is shown as a part of a document where no link leads to it, on no part of the way")
    func parts() throws {
        try folder.write("type: string\nx: 1\n", to: "in/part.yml")
        try folder.write("{\"token\": \"secret\"}", to: "away/config.json")
        try link("in/link.json", to: "../away/config.json")
        try link("in/folder", to: "../away")
        #expect(line("in/part.yml", number: 2) == "x: 1")
        #expect(line("in/../in/./part.yml", number: 2) == "x: 1")
        #expect(line("in/link.json") == nil)
        #expect(line("in/folder/config.json") == nil)
        #expect(line("in/part.yml", number: 9) == nil)
    }

    @Test("a template and a generated file are shown where no link leads to them, whatever they hold")
    func ownFiles() throws {
        try folder.write("a: b: c\n", to: "own")
        try link("link", to: "own")
        for code in [
            Diagnostic.Code(TemplatingCode.templateName), .init(ApusCode.staleFile), .init(ApusCode.editedFile),
        ] {
            var files = SourceFiles()
            #expect(files.line(1, of: "\(path)/own", beside: code) == "a: b: c")
            #expect(files.line(1, of: "\(path)/link", beside: code) == nil)
        }
        #expect(line("own", beside: ApusCode.configuration) == nil)
    }

    @Test(
        "no format of a report has a line of a linked file that is no document",
        arguments: ["text", "json", "sarif"])
    func reports(format: String) throws {
        let secret = "s3cr3t"
        let texts = [
            "root:\(secret):0:0:root\nb:\(secret)\n", "\(secret)=\(secret)\nx: y: \(secret)\n",
            "{\"\(secret)\": \"\(secret)\"", "[\(secret)]\n\(secret) = 1\n", "*\(secret)", "&\(secret) *\(secret)",
            "a: *\(secret)\n", "!\(secret) x", "%\(secret)\n", "\"\(secret)", "\"\\\(secret)\"",
        ]
        for (number, text) in texts.enumerated() {
            try folder.write(text, to: "away/secret\(number)")
            try link("spec\(number).yml", to: "away/secret\(number)")
            try folder.write(
                "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents: {schemas: {a: {$ref: 'away/secret\(number)'}}}\n",
                to: "document\(number).yml")
            for document in ["spec\(number).yml", "document\(number).yml"] {
                let run = try ApusProcess("validate", document, "--diagnostics", format, "--unfolded", in: folder)
                #expect(document.hasPrefix("document") || run.status == 1)
                #expect(!(run.error + run.output).contains(secret), "\(document): \(run.error)\(run.output)")
            }
        }
    }
}
