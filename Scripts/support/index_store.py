"""What sources use: the index that the compiler leaves in a build folder."""
import ctypes
import os
import sys
from pathlib import Path


class StringRef(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.length).decode() if self.length else ""


class IndexStore:
    """Reads an index by the C functions of libIndexStore (indexstore.h of LLVM)."""

    RECORD = 2  # INDEXSTORE_UNIT_DEPENDENCY_RECORD
    # What a source declares itself is no use; what it means without saying so (the `next` of a `for` loop, a
    # requirement that a default fulfils) the compiler chooses by what the systems have.
    NO_USE = 1 << 0 | 1 << 1 | 1 << 8  # declaration, definition, implicit

    def __init__(self, usr: Path, path: Path):
        suffix = "dylib" if sys.platform == "darwin" else "so"
        self.library = ctypes.CDLL(str(usr / f"lib/libIndexStore.{suffix}"))
        for name in ["symbol_get_usr", "unit_reader_get_main_file", "unit_dependency_get_name"]:
            getattr(self.library, f"indexstore_{name}").restype = StringRef
        for name in ["store_create", "unit_reader_create", "record_reader_create", "occurrence_get_symbol"]:
            getattr(self.library, f"indexstore_{name}").restype = ctypes.c_void_p
        self.library.indexstore_occurrence_get_roles.restype = ctypes.c_uint64
        self.path = path
        self.store = self.create("store_create", os.fsencode(path))

    def create(self, function: str, *arguments):
        error = ctypes.c_void_p()
        made = getattr(self.library, f"indexstore_{function}")(*arguments, ctypes.byref(error))
        if not made:
            self.library.indexstore_error_get_description.restype = ctypes.c_char_p
            reason = self.library.indexstore_error_get_description(error)
            sys.exit(f"{self.path} can't be read: {reason.decode()}")
        return ctypes.c_void_p(made)

    def each(self, function: str, *arguments, take, of: type = ctypes.c_void_p) -> list:
        """What `take` makes of each value that an `apply` function hands out, which is gone after that."""
        found = []

        @ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, of)
        def collect(_, value):
            found.append(take(value if of is StringRef else ctypes.c_void_p(value)))
            return True

        getattr(self.library, f"indexstore_{function}")(*arguments, None, collect)
        return found

    def units(self):
        """The source files with the time they were indexed at and the names of their records."""
        for name in self.each("store_units_apply_f", self.store, 0, take=str, of=StringRef):
            reader = self.create("unit_reader_create", self.store, name.encode())
            file = str(self.library.indexstore_unit_reader_get_main_file(reader))
            records = self.each("unit_reader_dependencies_apply_f", reader, take=self.record)
            yield file, (self.path / "v5/units" / name).stat().st_mtime, [record for record in records if record]
            self.library.indexstore_unit_reader_dispose(reader)

    def record(self, dependency) -> str | None:
        if self.library.indexstore_unit_dependency_get_kind(dependency) != self.RECORD:
            return None
        return str(self.library.indexstore_unit_dependency_get_name(dependency))

    def uses(self, record: str, wanted: dict) -> list[tuple[int, int, str]]:
        """Line, column and USR of each use of what is wanted."""
        reader = self.create("record_reader_create", self.store, record.encode())
        found = []
        symbols = self.each("record_reader_symbols_apply_f", reader, ctypes.c_bool(True), take=self.usr)
        if not wanted.keys().isdisjoint(symbols):
            uses = self.each("record_reader_occurrences_apply_f", reader, take=self.use)
            found = [use[:3] for use in uses if use[2] in wanted and not use[3] & self.NO_USE]
        self.library.indexstore_record_reader_dispose(reader)
        return found

    def usr(self, symbol) -> str:
        return str(self.library.indexstore_symbol_get_usr(symbol))

    def use(self, occurrence) -> tuple[int, int, str, int]:
        line, column = ctypes.c_uint(), ctypes.c_uint()
        self.library.indexstore_occurrence_get_line_col(occurrence, ctypes.byref(line), ctypes.byref(column))
        symbol = ctypes.c_void_p(self.library.indexstore_occurrence_get_symbol(occurrence))
        return line.value, column.value, self.usr(symbol), self.library.indexstore_occurrence_get_roles(occurrence)
