import ClientGenerator
import Foundation
import SpecLoader

/// Writes files into a folder and leaves those alone that are already right.
struct FolderWriter {
    let folder: String

    func write(_ files: [RenderedFile]) throws(SpecError) -> String {
        var written = 0
        for file in files {
            let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path.description)
            let data = Data(file.contents)
            if (try? Data(contentsOf: url)) == data { continue }
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try data.write(to: url)
            } catch {
                throw SpecError(Diagnostic(.error, .init(rawValue: "output"), "can't write '\(url.path)'", at: nil))
            }
            written += 1
        }
        return "\(counted(written, "file")) written, \(files.count - written) unchanged"
    }
}
