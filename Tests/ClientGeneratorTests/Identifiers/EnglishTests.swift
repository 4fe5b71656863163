import Testing

@testable import ClientGenerator

@Suite struct EnglishTests {
    @Test(
        "one of several",
        arguments: [
            "tokens token", "certificate-authorities certificate-authority", "statuses status", "addresses address",
            "boxes box", "branches branch", "indices index", "children child", "people person", "aliases alias",
            "caches cache", "houses house", "movies movie", "keys key", "databases database", "responses response",
            "classes class", "queries query", "sizes size", "heroes hero", "shoes shoe", "archives archive",
            "shelves shelf",
            "apiTokens apiToken", "IDs ID", "deviceIds deviceId", "URLs URL", "APPLICATIONS APPLICATION",
            "People Person",
            "bonuses bonus", "schemas schema", "repos repo", "analyses analysis", "quizzes quiz", "licenses license",
            "credentials credential", "data-tables data-table", "patches patch", "images image", "POLICIES POLICY",
            "resource_jobs resource_job", "ties tie", "axes axis", "lenses lens", "causes cause", "topics topic",
        ])
    func plural(pair: String) {
        let words = pair.split(separator: " ").map(String.init)
        #expect(English.singular(ofPhrase: words[0]) == words[1])
    }

    @Test(
        "a word that is no plural has no singular",
        arguments: [
            "series", "status", "news", "data", "address", "analysis", "https", "dns", "SMS", "iOS", "audit-log", "me",
            "is",
            "analytics", "gas", "alias", "access", "kubernetes", "", "v2", "tokens!", "media", "bus", "os",
        ])
    func noPlural(word: String) {
        #expect(English.singular(ofPhrase: word) == nil)
    }
}
