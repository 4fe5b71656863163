#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Looks for `apus.yml` from the working directory upwards.
enum ConfigurationSearch {
    static let fileName = "apus.yml"

    /// A relative path (`apus.yml`, `../apus.yml`, …), so that diagnostics read as a compiler's do.
    static func path() -> String? {
        guard let folder = getcwd(nil, 0) else { return nil }
        defer { free(folder) }
        let depth = String(cString: folder).split(separator: "/").count
        return (0...depth).lazy
            .map { String(repeating: "../", count: $0) + fileName }
            .first { access($0, F_OK) == 0 }
    }
}
