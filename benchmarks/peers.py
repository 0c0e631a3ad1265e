"""Compare our client with other clients, and our generator with other generators, as a Markdown table.

Both sides of a row are measured in one run and in turns. What cannot be measured has a row with the reason.
"""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Final, cast

import yaml

from benchmarks.bookings import page
from benchmarks.client import BARE, FIRST_CALL, serving
from benchmarks.environments import FOLDER, ROOT, Environment, Run, UnavailableError, environment, run
from benchmarks.measuring import medians
from benchmarks.peer_records import Generator, Peer

_PACKAGE: Final = ROOT / "generated" / "calcom"
_ROUNDS: Final = 10

_OUR_LIST: Final = FIRST_CALL.format(call="assert len(client.bookings.list().items) == 100")
_OUR_DECODE: Final = """
from calcom._core.decode import decode_body
from calcom._core.headers import Headers
from calcom._core.options import Options
from calcom._core.response import Response
from calcom._operations.bookings import LIST
options, headers = Options(), Headers([("content-type", "application/json")])
def decode(content):
    response = Response(status=200, headers=headers, content=content)
    return decode_body(LIST, response, options, method="GET", path="/v2/bookings")
"""
_DECODING: Final = """
import gc, sys, time
from pathlib import Path
content = Path(sys.argv[1]).read_bytes()
times = []
for _ in range(40):
    gc.collect()
    gc.disable()
    started = time.process_time()
    decode(content)
    times.append(time.process_time() - started)
    gc.enable()
print(sorted(times[5:])[len(times[5:]) // 2])
"""
_MEMORY: Final = """
from pathlib import Path
print(next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line[:6] == "VmRSS:"))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the table.

    Attributes:
        what: What was measured.
        peer: The other side.
        theirs: The figure of the other side, with its unit.
        ours: Our figure.
        ratio: Theirs divided by ours; None if there is none.
        missing: Why there are no figures, as one line; empty if there are.
    """

    what: str
    peer: str
    theirs: str = ""
    ours: str = ""
    ratio: float | None = None
    missing: str = ""

    def __str__(self) -> str:
        if self.missing:
            return f"| {self.what} | {self.peer} | not measured: {_cell(self.missing)} | | |"
        return f"| {self.what} | {self.peer} | {self.theirs} | {self.ours} | {_times(self.ratio)} |"


def _times(ratio: float | None) -> str:
    if ratio is None:
        return ""
    return f"{ratio:,.0f} x" if ratio >= 100 else f"{ratio:.3g} x"


def _cell(text: str) -> str:
    """Text that cannot end the cell of a table; messages of programs are code."""
    shown = text if len(text) <= 120 else f"{text[:119]}…"
    return "`" + shown.replace("|", "\\|").replace("`", "'") + "`"


class Comparison:
    """A peer beside our client, with the environments of both.

    Properties raise `UnavailableError` if something cannot be installed, generated or run.
    """

    def __init__(self, peer: Peer, ours: Environment, document: Path) -> None:
        """Store the peer, the environment of our client, and our document as one file."""
        self.peer = peer
        self.ours = ours
        self.document = document

    @cached_property
    def tool(self) -> Environment:
        """The environment with the installed distribution."""
        generator = self.peer.generator
        if generator is not None and generator.requires and shutil.which(generator.requires) is None:
            raise UnavailableError(f"requires {generator.requires}")
        return Environment(environment(self.peer.name, [self.peer.distribution]))

    @cached_property
    def theirs(self) -> Environment:
        """The environment of the client: the installed one, or what is generated from the adapted document."""
        generator = self.peer.generator
        if generator is None:
            return self.tool
        output = FOLDER / f"{self.peer.name}-output"
        document = _read(self.document)
        generator.adapted(document)
        adapted = FOLDER / f"{self.peer.name}.json"
        written = json.dumps(document, default=str)
        if not (output / ".generated").is_file() or adapted.read_text(encoding="utf-8") != written:
            adapted.write_text(written, encoding="utf-8")
            shutil.rmtree(output, ignore_errors=True)
            self.generated(generator, adapted, output)
            (output / ".generated").touch()
        return Environment(environment(f"{self.peer.name}-runtime", generator.runtime), output)

    def generated(self, generator: Generator, document: Path, output: Path) -> Run:
        """Run the generator."""
        program = self.tool.python.parent / generator.program
        arguments = (part.format(document=document, output=output) for part in generator.arguments)
        return run([str(program), *arguments])

    @cached_property
    def unchanged(self) -> tuple[Run, list[str]]:
        """The run of the generator with our document, and the names of the operations that it generates."""
        generator = self.peer.generator
        assert generator is not None
        with tempfile.TemporaryDirectory() as folder:
            ended = self.generated(generator, self.document, Path(folder) / "output")
            return ended, operations(Path(folder) / "output", *generator.operations)

    # -- measures -----------------------------------------------------------------------------------------------

    def importing(self) -> Iterator[Row]:
        """The first import of the package, over a process that imports nothing."""
        bare, ours, theirs = medians(
            self._cost(self.ours, "pass"),
            self._cost(self.ours, "import calcom"),
            self._cost(self.theirs, self.peer.imports or f"import {self.peer.package}"),
            rounds=_ROUNDS,
        )
        # Without a ratio: ours is close to what such a difference can resolve.
        taken, mark = (_milliseconds(side - bare) for side in (theirs, ours))
        yield Row(what="import, over a bare interpreter", peer=self.peer.name, theirs=taken, ours=mark)

    def listing(self) -> Iterator[Row]:
        """A whole process that lists 100 bookings, as a multiple of one without a client."""
        with serving(page(100)) as url:
            floor, ours, theirs = medians(
                self._cost(self.ours, BARE, url),
                self._cost(self.ours, _OUR_LIST, url),
                self._cost(self.theirs, self.peer.lists, url),
                rounds=_ROUNDS,
            )
        what = "a process that lists 100 bookings, over httpx2, pydantic and json.loads"
        their_figure, our_figure = (f"{side / floor:.3g} x ({_milliseconds(side)})" for side in (theirs, ours))
        yield Row(what=what, peer=self.peer.name, theirs=their_figure, ours=our_figure, ratio=theirs / ours)

    def memory(self) -> Iterator[Row]:
        """Resident memory at the end of such a process."""
        with serving(page(100)) as url:
            ours, theirs = medians(
                lambda: float(self.ours.run(_OUR_LIST + _MEMORY, url).output),
                lambda: float(self.theirs.run(self.peer.lists + _MEMORY, url).output),
                rounds=3,
            )
        yield self._row("resident memory after it", theirs, ours, lambda kibibytes: f"{kibibytes / 1024:.0f} MiB")

    def decoding(self) -> Iterator[Row]:
        """From bytes to the objects that users get."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "page.json"
            path.write_bytes(page(100))
            ours, theirs = medians(
                lambda: float(self.ours.run(_OUR_DECODE + _DECODING, str(path)).output),
                lambda: float(self.theirs.run(self.peer.decodes + _DECODING, str(path)).output),
                rounds=5,
                warm_up=0,
            )
        yield self._times("decode a page of 100 bookings", theirs, ours)

    def lines(self) -> Iterator[Row]:
        """Lines of Python in the package."""
        ours, theirs = (sum(path.read_bytes().count(b"\n") for path in files) for files in self._sources())
        yield self._row("lines of the package", theirs, ours, "{:,.0f}".format)

    def files(self) -> Iterator[Row]:
        """Python files in the package."""
        ours, theirs = map(len, self._sources())
        yield self._row("files of the package", theirs, ours, "{:,.0f}".format)

    def type_checking(self) -> Iterator[Row]:
        """What pyright finds in the package, and how long it takes."""
        # Our package imports optional dependencies, which are installed here.
        ours = pyright(_PACKAGE / "src" / "calcom", Environment(Path(sys.executable)))
        theirs = pyright(self.theirs.folder_of(self.peer.package), self.theirs)
        yield self._row("pyright on the package", theirs[0], ours[0], "{:.1f} s".format)
        yield Row(what="errors that it finds", peer=self.peer.name, theirs=f"{theirs[1]:,}", ours=f"{ours[1]:,}")

    def lost(self) -> Iterator[Row]:
        """Operations of the document that have no method, and what the generator says about it."""
        generator = self.peer.generator
        assert generator is not None
        ended, found = self.unchanged
        wanted = {normalized(name) for name in operation_ids(_read(self.document))}
        messages = re.findall(generator.messages, f"{ended.output}\n{ended.messages}", flags=re.MULTILINE)
        missing, ours = (len(wanted - {normalized(name) for name in names}) for names in (found, our_operations()))
        theirs = f"{missing}; {len(messages)} messages"
        yield Row(
            what=f"operations that are lost, of {len(wanted)}", peer=self.peer.name, theirs=theirs, ours=f"{ours}"
        )

    def generating(self) -> Iterator[Row]:
        """The generation of our document without a cache, once."""
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "generator", "generate", "--no-cache", "--output", f"{folder}/calcom"]
            ours = run(command).seconds
        yield self._row("generate the package", self.unchanged[0].seconds, ours, "{:.1f} s".format)

    # -- helpers ------------------------------------------------------------------------------------------------

    def _sources(self) -> tuple[list[Path], list[Path]]:
        return python_files(_PACKAGE / "src" / "calcom"), python_files(self.theirs.folder_of(self.peer.package))

    def _cost(self, side: Environment, program: str, *arguments: str) -> Callable[[], float]:
        return lambda: side.run(program, *arguments).seconds

    def _times(self, what: str, theirs: float, ours: float) -> Row:
        return self._row(what, theirs, ours, _milliseconds)

    def _row(self, what: str, theirs: float, ours: float, shown: Callable[[float], str]) -> Row:
        return Row(what=what, peer=self.peer.name, theirs=shown(theirs), ours=shown(ours), ratio=theirs / ours)


MEASURES: Final[dict[str, Callable[[Comparison], Iterator[Row]]]] = {
    "operations": Comparison.lost,
    "generate": Comparison.generating,
    "import": Comparison.importing,
    "list": Comparison.listing,
    "memory": Comparison.memory,
    "decode": Comparison.decoding,
    "lines": Comparison.lines,
    "files": Comparison.files,
    "pyright": Comparison.type_checking,
}


def rows(comparison: Comparison) -> Iterator[Row]:
    """Measure everything that the peer takes part in."""
    for name in comparison.peer.measures:
        try:
            yield from MEASURES[name](comparison)
        except UnavailableError as error:
            yield Row(what=name, peer=comparison.peer.name, missing=str(error))


def table(peers: Sequence[Peer]) -> Iterator[str]:
    """Measure these peers; yields the lines of the Markdown table, and of what is said above it."""
    dependencies = tomllib.loads((_PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    ours = Environment(environment("calcom", dependencies), _PACKAGE / "src")
    document = FOLDER / "document.yaml"
    run([sys.executable, "-m", "generator", "bundle", "--output", str(document)])
    comparisons = [Comparison(peer, ours, document) for peer in peers]
    yield f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} on {platform.machine()}, {os.cpu_count()} processors,"
    yield f"Python {platform.python_version()}, {', '.join(map(_version, comparisons))}."
    yield ""
    yield "| what | compared with | theirs | ours | theirs / ours |"
    yield "|---|---|---|---|---|"
    for comparison in comparisons:
        yield from map(str, rows(comparison))


def _version(comparison: Comparison) -> str:
    peer = comparison.peer
    try:
        return f"{peer.name} {comparison.tool.version_of(peer.distribution)}"
    except UnavailableError:
        return f"{peer.name} (not installed)"


def operations(output: Path, files: str, pattern: str) -> list[str]:
    """Return the names of the operations in a generated package.

    Args:
        output: The folder of the package.
        files: The files with operations, as a glob.
        pattern: A pattern whose group is the name of an operation; if empty, each file has the name of one.
    """
    found = [path for path in sorted(output.glob(files)) if path.name != "__init__.py"]
    if not pattern:
        return [path.stem for path in found]
    return [name for path in found for name in re.findall(pattern, path.read_text("utf-8"), flags=re.MULTILINE)]


def our_operations() -> list[str]:
    """Return the ids of the operations in our package, by its manifest."""
    manifest = json.loads((_PACKAGE / "manifest.json").read_text(encoding="utf-8"))
    return [operation["id"] for operation in manifest["operations"]]


def normalized(name: str) -> str:
    """Return the name of an operation as generators spell it in any case and with any separator."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def python_files(folder: Path) -> list[Path]:
    """Return the Python files of a package."""
    return [path for path in sorted(folder.rglob("*.py")) if "__pycache__" not in path.parts]


def pyright(package: Path, side: Environment) -> tuple[float, int]:
    """Return the processor time of pyright for a package, and the number of errors that it finds."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "pyrightconfig.json"
        settings: dict[str, Any] = {"include": [str(package)], "extraPaths": [str(package.parent)]}
        config.write_text(json.dumps({**settings, "typeCheckingMode": "standard"}), encoding="utf-8")
        options = ("--outputjson", "--pythonpath", str(side.python), "--project", str(config))
        ended = run([sys.executable, "-m", "basedpyright", *options], expected=(0, 1))
    return ended.seconds, json.loads(ended.output)["summary"]["errorCount"]


def operation_ids(document: dict[str, Any]) -> list[str]:
    """Return the ids of the operations in a document."""
    parts = (part for item in document["paths"].values() for part in item.values())
    return [part["operationId"] for part in parts if isinstance(part, dict) and "operationId" in part]


def _read(document: Path) -> dict[str, Any]:
    return cast("dict[str, Any]", yaml.load(document.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.3g} ms" if seconds < 1 else f"{seconds * 1000:,.0f} ms"
