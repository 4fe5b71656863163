import Diagnostics
import Files

extension SpecDocument {
    /// The folder of the root document, as the user named it.
    private var rootFolder: String { FilePath.folder(of: files[0].name) }

    /// The index of the file that a reference in another file names; reads the file the first time.
    func file(_ path: String, from file: Int) -> Result<Int, ReferenceProblem> {
        let access = access ?? FileAccess(rootFolder: rootFolder, options: options)
        self.access = access
        guard let root = access.root else {
            return .failure(.unresolved(path, "the folder of '\(files[0].name)' doesn't exist"))
        }
        let absolute = FilePath.normalize(
            FilePath.join(root, FilePath.join(FilePath.folder(of: files[file].relativePath), path)))
        if fileResults.isEmpty, let resolved = Disk.realPath(files[0].name) { fileResults[resolved] = .success(0) }
        if let known = fileResults[absolute] { return known.mapError { _ in .unreadable(path) } }
        guard let resolved = Disk.realPath(absolute) else {
            guard access.covers(absolute) else { return .failure(.outsideRoot(path)) }
            missingFiles.insert(absolute)
            return .failure(.unresolved(path, "the file doesn't exist"))
        }
        guard access.allows(absolute, resolved: resolved) else { return .failure(.outsideRoot(path)) }
        let result = fileResults[resolved] ?? readReferenced(resolved, access.name(of: absolute, resolved: resolved))
        fileResults[resolved] = result
        fileResults[absolute] = result
        return result.mapError { _ in .unreadable(path) }
    }

    /// Reads a file; its errors are reported once, in the file itself.
    ///
    /// - Parameter relative: Its path from the folder of the root document.
    private func readReferenced(_ resolved: String, _ relative: String) -> Result<Int, SpecError> {
        let name = FilePath.normalize(FilePath.join(rootFolder, relative))
        do throws(SpecError) {
            let bytes = try Self.bytes(path: resolved, name: name, options: options)
            return .success(try read(bytes, as: SourceFile(name: name, relativePath: relative)))
        } catch {
            diagnostics.report(error.diagnostic)
            return .failure(error)
        }
    }
}

extension ReferenceProblem {
    static func outsideRoot(_ path: String) -> ReferenceProblem {
        ReferenceProblem(
            code: .referenceOutsideRoot,
            message: "'\(path)' is outside of the folders that may be read: not read; "
                + "'--allow-outside-references', or 'references: outside' in apus.yml, allows it")
    }

    /// A text that can't be the path of a file, and would be another path if it were taken for one.
    static func noPath(_ reference: String, _ reason: String) -> ReferenceProblem {
        var problem = unresolved(reference, reason)
        problem.code = .invalidReference
        return problem
    }

    static func unreadable(_ path: String) -> ReferenceProblem { .unresolved(path, "the file can't be read") }

    static func remote(_ reference: String) -> ReferenceProblem {
        ReferenceProblem(
            code: .remoteReference,
            message: "'\(reference)' is on the network: not read")
    }
}
