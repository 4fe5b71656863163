import Foundation
import Testing

@testable import apus

@Suite("apus init")
struct InitTests {
    let folder: TemporaryFolder
    /// A folder that could be a checkout.
    let apus: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder().subfolder("my-shop")
        apus = try TemporaryFolder()
        try apus.write("", to: "Package.swift")
    }

    private func initialize(_ arguments: String..., package: String? = nil) throws -> ApusProcess {
        try ApusProcess(["init", "--package", package ?? apus.url.path] + arguments, in: folder)
    }

    /// The files of the folder with their bytes and times.
    private func files() throws -> [String: [String]] {
        var files: [String: [String]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.url.path) {
            let path = folder.url.appendingPathComponent(name)
            let attributes = try FileManager.default.attributesOfItem(atPath: path.path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[name] = [try folder.read(name), "\(attributes[.modificationDate] ?? "")"]
        }
        return files
    }

    @Test("an empty folder becomes a package with the client of an example")
    func emptyFolder() throws {
        let run = try initialize()
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.isEmpty)
        #expect(
            try folder.read("apus.yml") == """
                # The clients that 'apus generate' writes.
                clients:
                - module: MyShopAPI
                  spec: openapi.yml
                  output: Generated/MyShopAPI
                  operations: operation-ids

                """)
        let manifest = try folder.read("Package.swift")
        #expect(manifest.contains("name: \"MyShop\","))
        #expect(manifest.contains(".package(name: \"apus\", path: \"\(apus.url.path)\"),"))
        #expect(manifest.contains("path: \"Generated/MyShopAPI/Sources\"),"))
        #expect(try folder.read("openapi.yml").contains("title: MyShop\n"))
        #expect(try folder.read("Generated/MyShopAPI/Sources/MyShopClient.swift").contains("struct MyShopClient"))
        #expect(try folder.read(".github/workflows/apus.yml").contains("GH_TOKEN: ${{ github.token }}\n"))
        #expect(try folder.read(".gitignore") == ".build/\n")
        let hook = folder.url.appendingPathComponent(".githooks/pre-commit").path
        #expect(FileManager.default.isExecutableFile(atPath: hook))
        #expect(try ApusProcess("check", in: folder).status == 0)
    }

    @Test("a second run changes nothing")
    func secondRun() throws {
        _ = try initialize()
        let before = try files()
        let run = try initialize()
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.isEmpty)
        #expect(try files() == before)
        let lines = run.errorLines.prefix { $0 != "Next:" }
        #expect(lines.allSatisfy { $0.hasSuffix(": left as it is") }, "\(run.error)")
        #expect(lines.count == 5)
    }

    @Test("what it prints ends with commands that work", arguments: [false, true])
    func nextSteps(isRepository: Bool) throws {
        if isRepository { try folder.git("init", "--quiet", "..") }
        let run = try initialize()
        let steps = run.error.components(separatedBy: "Next:\n").last?.split(separator: "\n") ?? []
        let commands = steps.map { $0.components(separatedBy: "  # ")[0].trimmingCharacters(in: .whitespaces) }
        let hook =
            isRepository
            ? "git config core.hooksPath my-shop/.githooks" : "git init && git config core.hooksPath .githooks"
        #expect(commands == ["swift build", hook, "swift run apus generate"])
        #expect(Set(steps.map { $0.prefix { $0 != "#" }.count }).count == 1, "\(run.error)")

        let script = "\(hook) && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm x"
        func commit() throws -> ApusProcess {
            let path = ApusProcess.binary.deletingLastPathComponent().path + ":"
            return try ApusProcess(
                ["-c", script], in: folder,
                environment: ["PATH": path + (ProcessInfo.processInfo.environment["PATH"] ?? "")],
                binary: URL(fileURLWithPath: "/bin/sh"))
        }
        #expect(try commit().status == 0)
        // The hook runs: it refuses what doesn't fit.
        try folder.write(petstore, to: "openapi.yml")
        #expect(try commit().status == 1)
    }

    @Test("where the manifest lacks lines, the first step says so; a binary of PATH is called by its name")
    func otherNextSteps() throws {
        try folder.write("// mine\n", to: "Package.swift")
        #expect(try initialize().error.contains("  # builds it, once Package.swift has those lines\n"))
        let run = try ApusProcess(
            ["-c", "apus init --package '\(apus.url.path)'"], in: folder,
            environment: ["PATH": ApusProcess.binary.deletingLastPathComponent().path],
            binary: URL(fileURLWithPath: "/bin/sh"))
        #expect(run.error.contains("\n  apus generate  "), "\(run.error)")
    }

    @Test("a folder's name with spaces and quotes is one word of the shell")
    func shellWords() {
        #expect("my pkg/.githooks".shellWord == "'my pkg/.githooks'")
        #expect("it's".shellWord == #"'it'\''s'"#)
        #expect("a/b-c_d.1".shellWord == "a/b-c_d.1")
        #expect("".shellWord == "''")
        #expect(NextSteps.hookCommand(top: "/r", folder: "/r/a b") == "git config core.hooksPath 'a b/.githooks'")
        #expect(NextSteps.hookCommand(top: "/r", folder: "/r") == "git config core.hooksPath .githooks")
    }

    @Test("the document that is there is taken, and apus.yml says what its operations are named by")
    func document() throws {
        try folder.write(petstore, to: "the \"pets\": all.yaml")
        try folder.write("name: something else\n", to: "compose.yml")
        let run = try initialize("--module", "PetsAPI", "--client", "Pets")
        #expect(run.status == 0, "\(run.error)")
        #expect(
            try folder.read("apus.yml") == """
                # The clients that 'apus generate' writes.
                clients:
                - module: PetsAPI
                  client: Pets
                  spec: "the \\"pets\\": all.yaml"
                  output: Generated/PetsAPI
                  operations: paths

                """)
        #expect(throws: (any Error).self) { try folder.read("openapi.yml") }
        #expect(try folder.read("Generated/PetsAPI/Sources/Pets.swift").contains("struct Pets"))
    }

    @Test("of several documents openapi.yml is taken, and else one must be named")
    func severalDocuments() throws {
        try folder.write(petstore, to: "a.yml")
        try folder.write(petstore, to: "b.json")
        let run = try initialize()
        #expect(run.status == 64)
        #expect(run.error.contains("There are several documents, a.yml, b.json: name one with --spec."))
        #expect(try files().count == 2)
        #expect(try initialize("--spec", "b.json").status == 0)
        #expect(try folder.read("apus.yml").contains("spec: b.json\n"))

        try FileManager.default.removeItem(at: folder.url.appendingPathComponent("apus.yml"))
        try folder.write(petstore, to: "openapi.yml")
        #expect(try initialize().status == 0)
        #expect(try folder.read("apus.yml").contains("spec: openapi.yml\n"))
    }

    @Test("a document with errors is reported, and nothing is written")
    func brokenDocument() throws {
        try folder.write("openapi: 3.0.3\npaths: [\n", to: "openapi.yml")
        let run = try initialize()
        #expect(run.status == 1)
        #expect(run.error.contains("openapi.yml:"))
        #expect(run.errorLines.last == "apus init: nothing written; 1 error, 0 warnings")
        #expect(try files().count == 1)
    }

    @Test("a manifest that is there is left as it is, and the lines that it lacks are printed")
    func manifest() throws {
        try folder.write("// mine\n", to: "Package.swift")
        let run = try initialize("--branch", "main", package: "git@example.com:me/fork.git")
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.read("Package.swift") == "// mine\n")
        #expect(
            run.output.contains(
                """
                    dependencies: [
                        .package(url: "git@example.com:me/fork.git", branch: "main"),
                    ],
                    targets: [
                        .target(
                            name: "MyShopAPI", dependencies: [.product(name: "ApusRuntime", package: "fork")],
                            path: "Generated/MyShopAPI/Sources"),
                    ],
                """), "\(run.output)")
        try folder.write(run.output, to: "Package.swift")
        #expect(try initialize().output.isEmpty)
    }

    @Test("with --server the package has a program whose first line sets the transport, and asks for its trait")
    func server() throws {
        let run = try initialize("--server")
        #expect(run.status == 0, "\(run.error)")
        let manifest = try folder.read("Package.swift")
        #expect(manifest.hasPrefix("// swift-tools-version: 6.2\n"))
        #expect(
            manifest.contains(
                """
                        .package(name: "apus", path: "\(apus.url.path)", traits: ["AsyncHTTPClient"]),
                    ],
                    targets: [
                        .target(
                            name: "MyShopAPI", dependencies: [.product(name: "ApusRuntime", package: "apus")],
                            path: "Generated/MyShopAPI/Sources"),
                        .executableTarget(
                            name: "MyShopServer",
                            dependencies: [
                                "MyShopAPI",
                                .product(name: "ApusAsyncHTTPClient", package: "apus"),
                                .product(name: "ApusRuntime", package: "apus"),
                            ]),
                    ],
                """), "\(manifest)")
        #expect(
            try folder.read("Sources/MyShopServer/main.swift") == """
                import ApusAsyncHTTPClient
                import ApusRuntime
                import MyShopAPI

                // Before the first client is made: on Linux a server that misbehaves can end a process that uses URLSession.
                try DefaultTransport.set(AsyncHTTPClientTransport())

                """)
        let before = try files()
        #expect(try initialize("--server").output.isEmpty)
        #expect(try files() == before)
    }

    @Test("without --server there is no program; with it, an old manifest is told to ask for the trait")
    func laterServer() throws {
        #expect(try initialize().status == 0)
        #expect(try !files().keys.contains { $0.hasPrefix("Sources/") })
        #expect(try !folder.read("Package.swift").contains("AsyncHTTPClient"))
        let run = try initialize("--server", "--branch", "main", package: "https://example.com/apus")
        #expect(
            run.output.contains(
                ".package(url: \"https://example.com/apus\", branch: \"main\", traits: [\"AsyncHTTPClient\"]),"))
    }

    @Test("the server's program is called as no client is")
    func serverName() throws {
        #expect(try initialize("--server", "--module", "MyShopServer").status == 0)
        #expect(try folder.read("Sources/MyShopServerServer/main.swift").contains("import MyShopServer\n"))
    }

    @Test("a URL without a branch asks for the release of this version")
    func release() throws {
        #expect(try initialize(package: "https://example.com/apus").status == 0)
        #expect(
            try folder.read("Package.swift").contains(".package(url: \"https://example.com/apus\", from: \"0.1.0\"),"))
    }

    @Test(
        "a folder's name becomes a name of Swift",
        arguments: [
            ("2024 – plans", "Value2024PlansAPI"), ("shop-api", "ShopAPI"), ("größe", "GrößeAPI"),
            ("class", "ClassAPI"),
        ])
    func names(folderName: String, module: String) throws {
        let run = try ApusProcess(
            ["init", "--package", apus.url.path], in: try folder.subfolder(folderName))
        #expect(run.status == 0, "\(run.error)")
        #expect(try folder.read("\(folderName)/apus.yml").contains("module: \(module)\n"))
    }

    @Test(
        "what can't be done is said, and nothing is written",
        arguments: [
            (["--module", "class"], "--module: 'class' can't be a Swift name."),
            (["--spec", ""], "--spec needs a path."),
            (["--branch", "main"], "--branch needs a URL: --package URL --branch NAME."),
            (["--package", "nowhere"], "--package: there is no Package.swift in 'nowhere'."),
            (["--module", "A", "--client", "A"], "--client: the client can't have the name of the module"),
        ])
    func faults(arguments: [String], message: String) throws {
        let run = try ApusProcess(["init", "--package", apus.url.path] + arguments, in: folder)
        #expect(run.status == 64)
        #expect(run.error.contains(message), "\(run.error)")
        #expect(try files().isEmpty)
    }

    @Test("where apus.yml is, it says everything")
    func configuration() throws {
        try folder.write(petstore, to: "petstore.yml")
        try folder.write("clients:\n- {module: PetAPI, spec: petstore.yml, output: Out}\n", to: "apus.yml")
        let refused = try initialize("--module", "OtherAPI")
        #expect(refused.status == 64)
        #expect(refused.error.contains("There is an apus.yml already"))
        #expect(try initialize().status == 0)
        #expect(try folder.read("Package.swift").contains("path: \"Out/Sources\""))
        #expect(try folder.read("Out/Sources/PetClient.swift").contains("struct PetClient"))

        try folder.write("clients:\n- {modul: PetAPI}\n", to: "apus.yml")
        #expect(try initialize().status == 64)
    }

    @Test("the hook judges what is committed, not what lies in the folder")
    func hook() throws {
        _ = try initialize()
        let others = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let path = ApusProcess.binary.deletingLastPathComponent().path + ":" + others
        let who = "-c user.name=a -c user.email=a@example.com"
        func commit(_ script: String) throws -> ApusProcess {
            try ApusProcess(
                ["-c", "\(script) && git \(who) commit -qm x"], in: folder, environment: ["PATH": path],
                binary: URL(fileURLWithPath: "/bin/sh"))
        }
        let first = try commit("git init -q && git config core.hooksPath .githooks && git add -A")
        #expect(first.status == 0, "\(first.error)")
        try folder.write(petstore, to: "openapi.yml")
        #expect(try commit("touch a && git add a").status == 0)
        let refused = try commit("git add -A")
        #expect(refused.status == 1)
        #expect(refused.error.contains("files differ"), "\(refused.error)")
    }

    @Test("the checkout of the binary is found, and seen from the folder")
    func checkout() throws {
        #expect("/a/apus".relativePath(from: "/a/shop") == "../apus")
        #expect("/a/apus".relativePath(from: "/a/apus/x/y") == "../..")
        #expect("/a".relativePath(from: "/a") == ".")
        #expect("/a/apus".relativePath(from: "/b") == "/a/apus")
    }
}
