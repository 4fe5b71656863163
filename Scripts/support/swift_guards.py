"""Which versions of Apple's systems a place in a Swift source is checked for."""
import re

Version = tuple[int, int]
# A system that Apple's compilers never see; `!canImport(Darwin)` is one too.
FOREIGN = re.compile(r"\b(os\((Linux|Windows|Android|WASI)\)|canImport\((Glibc|Musl|FoundationNetworking)\))")
APPLE = re.compile(r"\b(os\((macOS|iOS|tvOS|watchOS|visionOS)\)|canImport\((Darwin|ObjectiveC)\))")
DECLARATION = r"\b(?:func|var|let|struct|class|enum|actor|protocol|extension|init|subscript|deinit|typealias|case)\b"
AVAILABLE = re.compile(r"@available\(([^)]*)\)(?!.*@available)(.*)", re.DOTALL)


def version(text: str) -> Version:
    parts = [int(part) for part in re.findall(r"\d+", text)[:2]]
    return (parts[0], parts[1] if len(parts) > 1 else 0)


def text_of(number: Version) -> str:
    return ".".join(map(str, number if number[1] else number[:1]))


def versions_in(condition: str) -> dict[str, Version]:
    """`macOS 15, iOS 18.0, *` by platform."""
    return {name: version(number) for name, number in re.findall(r"\b([a-z]+OS)\s+([\d.]+)", condition)}


class Guards:
    """What is checked at each place of a source: a scan of its braces, attributes and `#if`."""

    def __init__(self, source: str):
        self.starts = [0] + [match.end() for match in re.finditer("\n", source)]
        # Offset, what is checked from there on; in the order of the offsets.
        self.steps: list[tuple[int, list[dict[str, Version]]]] = []
        self.code = without_text(source)
        self.foreign = foreign_ranges(self.code)
        self.scan()

    def scan(self) -> None:
        scopes: list[list[dict[str, Version]]] = [[]]
        pending: list[dict[str, Version] | None] = []  # what a `guard` says of the scope around its braces
        begin = 0
        self.steps.append((0, []))
        for match in re.finditer(r"[{}]", self.code):
            head = self.code[begin:match.start()]
            begin = match.end()
            if match[0] == "{":
                checks = re.findall(r"#available\(([^)]*)\)", statement_of(head))
                is_guard = re.search(r"\bguard\b", statement_of(head)) is not None
                inner = list(scopes[-1])
                attribute = attribute_of(head)
                if attribute is not None:
                    inner.append(attribute)
                if checks and not is_guard:
                    inner += [versions_in(check) for check in checks]
                pending.append(versions_in(checks[0]) if checks and is_guard else None)
                scopes.append(inner)
            elif len(scopes) > 1:
                scopes.pop()
                after = pending.pop()
                if after is not None:
                    scopes[-1].append(after)
            self.steps.append((match.end(), list(scopes[-1])))

    def allow(self, line: int, column: int, needed: dict[str, Version]) -> bool:
        """Whether a use at a place (columns count bytes) is checked for, or not compiled for Apple's systems."""
        start = self.starts[line - 1]
        # Columns count UTF-8; a line that a use stands in is code, and mostly ASCII.
        text = self.code[start:].split("\n", 1)[0]
        offset = start + len(text.encode()[:column - 1].decode(errors="ignore"))
        if any(low <= offset < high for low, high in self.foreign):
            return True
        place, checks = [step for step in self.steps if step[0] <= offset][-1]
        attribute = attribute_of(self.code[place:offset])
        for check in checks + ([attribute] if attribute else []):
            if all(check.get(platform, (0, 0)) >= since for platform, since in needed.items()):
                return True
        return False


def statement_of(head: str) -> str:
    """The last statement before a brace: the words that begin one are `if`, `guard`, `while` and `else`."""
    starts = [match.start() for match in re.finditer(r"\b(if|guard|while)\b", head)]
    return head[starts[-1]:] if starts else ""


def attribute_of(head: str) -> dict[str, Version] | None:
    """The `@available` of the declaration that `head` is the beginning of."""
    match = AVAILABLE.search(head)
    if match is None or len(re.findall(DECLARATION, match[2])) > 1:
        return None
    return versions_in(match[1])


def foreign_ranges(code: str) -> list[tuple[int, int]]:
    """Where `#if` leaves Apple's systems out."""
    ranges, stack = [], []
    for match in re.finditer(r"(?m)^[ \t]*#(if|elseif|else|endif)\b([^\n]*)", code):
        word, condition = match[1], match[2]
        if word != "if" and stack:
            start, is_foreign, apple = stack.pop()
            if is_foreign:
                ranges.append((start, match.start()))
        else:
            apple = False
        if word in ("if", "elseif"):
            negated = re.search(r"!\s*" + APPLE.pattern, condition) is not None
            simple = "||" not in condition
            foreign = FOREIGN.search(condition.replace("!canImport", "")) is not None
            is_foreign = simple and (apple or negated or foreign)
            sees_all = APPLE.search(condition) is not None and not negated and "&&" not in condition
            stack.append((match.end(), is_foreign, apple or sees_all))
        elif word == "else":
            stack.append((match.end(), apple, apple))
    return ranges


def without_text(source: str) -> str:
    """The source with blanks for comments and literals, so that each brace is one."""
    result = list(source)
    place = 0

    def blank(start: int, end: int) -> None:
        for index in range(start, end):
            if result[index] != "\n":
                result[index] = " "

    while place < len(source):
        if source.startswith("//", place):
            end = source.find("\n", place)
            end = len(source) if end < 0 else end
        elif source.startswith("/*", place):
            end = end_of_comment(source, place)
        elif opening := re.compile(r'(#*)("""|")').match(source, place):
            end = end_of_literal(source, opening.end(), opening[1], opening[2])
        else:
            place += 1
            continue
        blank(place, end)
        place = end
    return "".join(result)


def end_of_comment(source: str, place: int) -> int:
    depth = 0
    for match in re.compile(r"/\*|\*/").finditer(source, place):
        depth += 1 if match[0] == "/*" else -1
        if depth == 0:
            return match.end()
    return len(source)


def end_of_literal(source: str, place: int, hashes: str, quotes: str) -> int:
    """The end of a literal whose text begins at `place`; interpolations may hold literals again."""
    ends = re.escape(quotes + hashes) + ("|\n" if quotes == '"' else "")
    tokens = re.compile(ends + r"|\\" + hashes + r"(\(|.)", re.DOTALL)
    while match := tokens.search(source, place):
        if match[1] is None:
            return match.end()
        place = end_of_interpolation(source, match.end()) if match[1] == "(" else match.end()
    return len(source)


def end_of_interpolation(source: str, place: int) -> int:
    depth = 1
    tokens = re.compile(r'[()]|(#*)("""|")')
    while depth and (match := tokens.search(source, place)):
        if match[2]:
            place = end_of_literal(source, match.end(), match[1], match[2])
        else:
            depth += 1 if match[0] == "(" else -1
            place = match.end()
    return place
