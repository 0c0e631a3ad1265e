"""`python -m benchmarks [NAME…]`: measure, and print each figure beside its budget.

The package must be importable; `make bench` takes care of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import click

from benchmarks import calls, client, downloads, generator, in_memory, peers, uploads
from benchmarks.measuring import Result
from benchmarks.peer_records import PEERS

_BENCHMARKS: dict[str, Callable[[], Iterator[Result]]] = {
    "import": client.importing,
    "first-client": client.first_client,
    "cold-start": client.cold_start,
    "decode": client.decoding,
    "call": calls.calling,
    "concurrency": calls.concurrency,
    "encode": calls.encoding,
    "download": downloads.downloading,
    "upload": uploads.uploading,
    "in-memory": in_memory.in_memory,
    "generate": generator.generating,
    "scaling": generator.scaling,
    "size": generator.size,
    "pyright": generator.type_checking,
}
_COLUMNS = "{:42}  {:>10}  {:36}  {:>10}  {:>10}  {}"


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(_BENCHMARKS)))
@click.option(
    "--document",
    "documents",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Measure the generation of this document instead, by stage. Can be given several times.",
)
@click.option("--peers", "all_peers", is_flag=True, help="Compare with other clients instead, as a Markdown table.")
@click.option(
    "--peer",
    "some_peers",
    multiple=True,
    type=click.Choice([peer.name for peer in PEERS]),
    help="Compare with this client only. Can be given several times.",
)
def main(names: tuple[str, ...], documents: tuple[Path, ...], some_peers: tuple[str, ...], *, all_peers: bool) -> None:
    """Run the benchmarks (default: all). Figures are medians; the two sides of a comparison alternate in one run."""
    if all_peers or some_peers:
        for line in peers.table([peer for peer in PEERS if all_peers or peer.name in some_peers]):
            click.echo(line)
        return
    click.echo(_COLUMNS.format("what", "ours", "compared with", "figure", "budget", ""))
    chosen = [_BENCHMARKS[name]() for name in (names or (() if documents else _BENCHMARKS))]
    for result in chain(*chosen, *map(generator.generation_of, documents)):
        click.echo(_line(result))


def _line(result: Result) -> str:
    figure, budget = (
        f"{value:,.0f}" if value >= 100 else f"{value:.3g}{result.unit}" for value in (result.figure, result.budget)
    )
    return _COLUMNS.format(
        result.what, result.ours, result.mark, figure, f"≤ {budget}", "" if result.is_kept else "MISSED"
    )


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
