import Diagnostics
import Files

extension SpecDocument {
    /// The folder of the root document, as the user named it.
    private var rootFolder: String { FilePath.folder(of: files[0].name) }

    /// The index of the file that a reference in another file names; reads the file the first time.
    func file(_ path: String, from file: Int) -> Result<Int, ReferenceProblem> {
        guard let root = Disk.realPath(rootFolder) else {
            return .failure(.unresolved(path, "the folder of '\(files[0].name)' doesn't exist"))
        }
        var relative = FilePath.normalize(FilePath.join(FilePath.folder(of: files[file].relativePath), path))
        if FilePath.isBelow(relative, root) { relative = String(relative.dropFirst(root.count + 1)) }
        if relative.isEmpty || relative.hasPrefix("/") || relative == ".." || relative.hasPrefix("../") {
            guard options.allowsFilesOutsideRoot else { return .failure(.outsideRoot(path)) }
        }
        if fileResults.isEmpty, let resolved = Disk.realPath(files[0].name) { fileResults[resolved] = .success(0) }
        if let known = fileResults[relative] { return known.mapError { _ in .unreadable(path) } }
        guard let resolved = Disk.realPath(FilePath.join(root, relative)) else {
            return .failure(.unresolved(path, "the file doesn't exist"))
        }
        guard options.allowsFilesOutsideRoot || FilePath.isBelow(resolved, root) else {
            return .failure(.outsideRoot(path))
        }
        let result = fileResults[resolved] ?? readReferenced(resolved, relative)
        fileResults[resolved] = result
        fileResults[relative] = result
        return result.mapError { _ in .unreadable(path) }
    }

    /// Reads a file; its errors are reported once, in the file itself.
    private func readReferenced(_ resolved: String, _ relative: String) -> Result<Int, SpecError> {
        let name = FilePath.join(rootFolder, relative)
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
            message: "'\(path)' is outside of the document's folder: not read")
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
