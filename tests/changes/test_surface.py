"""Changes between two packages, determined from the Python code alone."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from generator.changes.errors import SurfaceError
from generator.changes.surface.compare import compare_surfaces
from generator.changes.surface.reading import read_surface
from tests.changes.conftest import Repository

ROOT = """
    from typing import TYPE_CHECKING
    from shop._version import __version__ as __version__
    if TYPE_CHECKING:
        from shop import types as types
        from shop._sync.client import Shop as Shop
        from shop._async.client import AsyncShop as AsyncShop
        from shop._core.errors import APIError as APIError, ShopError as ShopError
    _HOMES = {"Shop": "_sync.client"}
    def __getattr__(name: str) -> object: ...
"""
ERRORS = """
    class ShopError(Exception): ...
    class APIError(ShopError):
        status: int
        def explain(self, short: bool = False) -> str: ...
        def _hidden(self) -> None: ...
"""
OPTIONS = """
    from typing import Required, TypedDict
    class Options(TypedDict, total=False):
        timeout: float | None
        retries: int
"""
CLIENT = """
    from functools import cached_property
    from typing import Unpack
    from shop._core.options import Options
    from shop._{flavor}.carts import {prefix}Carts
    class {prefix}Shop:
        def __init__(self, *, key: str | None = None, **options: Unpack[Options]) -> None: ...
        @cached_property
        def carts(self) -> {prefix}Carts: ...
        @property
        def base_url(self) -> str: ...
"""
CARTS = """
    import builtins
    from shop._core.omit import Omit, omit
    from shop.types.carts import Cart, ItemParam
    class Resource:
        def __init__(self, driver: object) -> None: ...
        @property
        def with_raw_response(self) -> RawMethods: ...
    class {prefix}Carts(Resource):
        {async_}def get(self, cart_id: int, line: int) -> Cart: ...
        {async_}def list(self, *, state: str | Omit = omit) -> builtins.list[Cart]: ...
        {async_}def add(self, cart_id: int, *, items: Sequence[ItemParam], note: str | None | Omit = omit) -> Cart: ...
        {async_}def drop(self, cart_id: int) -> None: ...
"""
TYPES = """
    from typing import Final, Literal, Required, TypeAlias, TypedDict
    from shop._core.model import Model
    State: TypeAlias = Literal["open", "paid"]
    Payment: TypeAlias = "Cash | Card"
    PaymentParam: TypeAlias = "CashParam | CardParam"
    ITEM_NAMES: Final = {}
    class Cart(Model):
        id: int
        state: State | str
        total: float
        note: str | None = None
    class ItemParam(TypedDict, total=False):
        sku: Required[str]
        count: int
        gift: bool
"""


def package(folder: Path, *changes: tuple[str, str]) -> Path:
    """The sources of a package; each change is (old text, new text) in all files that contain it."""
    files = {
        "__init__.py": ROOT,
        "_version.py": '\n    __version__ = "1.0.0"\n',
        "types/__init__.py": '\n    _HOMES = {"Cart": "carts"}\n',
        "types/carts.py": TYPES,
        "_core/__init__.py": "",
        "_sync/__init__.py": "",
        "_async/__init__.py": "",
        "_core/errors.py": ERRORS,
        "_core/options.py": OPTIONS,
        "_sync/client.py": CLIENT.format(flavor="sync", prefix=""),
        "_sync/carts.py": CARTS.format(prefix="", async_=""),
        "_async/client.py": CLIENT.format(flavor="async", prefix="Async"),
        "_async/carts.py": CARTS.format(prefix="Async", async_="async "),
    }
    for old, new in changes:
        having = [path for path, text in files.items() if old in text]
        assert having, f"no file has {old!r}"
        for path in having:
            files[path] = files[path].replace(old, new)
    for path, text in files.items():
        target = folder / "src" / "shop" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(dedent(text), encoding="utf-8")
    return folder / "src"


def findings(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    old, new = read_surface(package(tmp_path / "old")), read_surface(package(tmp_path / "new", *changes))
    return [f"{finding.judgment.word}: {finding}" for finding in compare_surfaces(old, new)]


def test_what_users_can_write(tmp_path: Path) -> None:
    surface = read_surface(package(tmp_path))

    assert sorted(path for path in surface if not path.startswith("Async")) == [
        "APIError",
        "APIError.explain",
        "APIError.status",
        "Shop",
        "Shop.__init__",
        "Shop.base_url",
        "Shop.carts",
        "Shop.carts.add",
        "Shop.carts.drop",
        "Shop.carts.get",
        "Shop.carts.list",
        "Shop.carts.with_raw_response",
        "ShopError",
        "types",
        "types.Cart",
        "types.Cart.id",
        "types.Cart.note",
        "types.Cart.state",
        "types.Cart.total",
        "types.ItemParam",
        "types.ItemParam.count",
        "types.ItemParam.gift",
        "types.ItemParam.sku",
        "types.Payment",
        "types.PaymentParam",
        "types.State",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # Private names can change.
        ('"1.0.0"', '"2.0.0"', []),
        ("def _hidden(self)", "def _secret(self, it: int)", []),
        ("def __init__(self, driver: object)", "def __init__(self, driver: object, more: int)", []),
        ("ITEM_NAMES: Final = {}", "NAMES: Final = {}", []),
        # Names.
        ("APIError as APIError, ", "", ["breaking: `APIError` removed"]),
        (
            "class ItemParam",
            "class LineParam",
            ["breaking: `types.ItemParam` removed", "compatible: `types.LineParam` added"],
        ),
        (
            "def carts(self)",
            "def baskets(self)",
            ["breaking: `Shop.carts` removed", "compatible: `Shop.baskets` added"],
        ),
        (
            "def drop(",
            "def discard(",
            ["breaking: `Shop.carts.drop` removed", "compatible: `Shop.carts.discard` added"],
        ),
        ("class APIError(ShopError)", "class APIError(Exception)", ["breaking: `APIError` is no longer a `ShopError`"]),
        # Arguments.
        (
            "line: int",
            "row: int",
            ["breaking: `Shop.carts.get(line)` removed", "breaking: `Shop.carts.get(row)` added and is required"],
        ),
        (
            "cart_id: int, line: int",
            "line: int, cart_id: int",
            ["breaking: `Shop.carts.get()` takes `line, cart_id` by position instead of `cart_id, line`"],
        ),
        (
            "cart_id: int, line: int",
            "cart_id: int, *, line: int",
            ["breaking: `Shop.carts.get(line)` is now keyword-only"],
        ),
        (
            "cart_id: int, line: int",
            "cart_id: int, line: int, /",
            [
                "breaking: `Shop.carts.get(cart_id)` is no longer accepted by keyword",
                "breaking: `Shop.carts.get(line)` is no longer accepted by keyword",
            ],
        ),
        ("line: int", "line: int = 1, page: int = 1", ["compatible: `Shop.carts.get(page)` added"]),
        ("state: str | Omit = omit", "state: str", ["breaking: `Shop.carts.list(state)` is now required"]),
        (
            "state: str | Omit",
            "state: Sequence[str] | Omit",
            ["breaking: `Shop.carts.list(state)` takes `Sequence[str]` instead of `str`"],
        ),
        (
            "state: str | Omit",
            "state: str | int | Omit",
            ["compatible: `Shop.carts.list(state)` takes `str | int` instead of `str`"],
        ),
        (
            "note: str | None | Omit",
            "note: str | Omit",
            ["breaking: `Shop.carts.add(note)` takes `str` instead of `str | None`"],
        ),
        (
            "timeout: float | None",
            "deadline: float | None",
            ["breaking: `Shop.__init__(timeout)` removed", "compatible: `Shop.__init__(deadline)` added"],
        ),
        ("retries: int", "retries: Required[int]", ["breaking: `Shop.__init__(retries)` is now required"]),
        # Results.
        (
            "builtins.list[Cart]",
            "Page[Cart]",
            ["breaking: `Shop.carts.list()` returns `Page[Cart]` instead of `list[Cart]`"],
        ),
        (
            "line: int) -> Cart",
            "line: int) -> Cart | None",
            ["breaking: `Shop.carts.get()` returns `Cart | None` instead of `Cart`"],
        ),
        ("def drop(self, cart_id: int) -> None", "def drop(self, cart_id: int) -> Cart", []),
        (
            "def explain(self, short: bool = False) -> str",
            "async def explain(self, short: bool = False) -> str",
            ["breaking: `APIError.explain()` must be awaited"],
        ),
        (
            "def base_url(self) -> str",
            "def base_url(self) -> URL",
            ["breaking: `Shop.base_url` is `URL` instead of `str`"],
        ),
        (
            "status: int\n",
            "def status(self) -> int: ...\n",
            ["breaking: `APIError.status` is a function instead of an attribute"],
        ),
        # Types.
        ("total: float", "total: int", ["compatible: `types.Cart.total` is `int` instead of `float`"]),
        ("id: int\n", "id: int | str\n", ["breaking: `types.Cart.id` is `int | str` instead of `int`"]),
        (
            '"open", "paid"',
            '"open", "paid", "sent"',
            ['compatible: `types.State` takes `Literal["open", "paid", "sent"]` instead of `Literal["open", "paid"]`'],
        ),
        (
            '"open", "paid"',
            '"open"',
            ['breaking: `types.State` takes `Literal["open"]` instead of `Literal["open", "paid"]`'],
        ),
        (
            '"Cash | Card"',
            '"Cash | Card | Gift"',
            ["breaking: `types.Payment` is `Cash | Card | Gift` instead of `Cash | Card`"],
        ),
        (
            '"CashParam | CardParam"',
            '"CashParam"',
            ["breaking: `types.PaymentParam` takes `CashParam` instead of `CashParam | CardParam`"],
        ),
        ("count: int", "count: Required[int]", ["breaking: `types.ItemParam.count` is now required"]),
        (
            "gift: bool",
            "gift: bool\n        tax: Required[float]\n        box: str",
            ["breaking: `types.ItemParam.tax` added and is required", "compatible: `types.ItemParam.box` added"],
        ),
    ],
)
def test_change(old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    assert findings(tmp_path, (old, new)) == expected


@pytest.mark.parametrize(("plain", "parsed"), [("date", "ParsedDate"), ("time", "ParsedTime"), ("UUID", "ParsedUUID")])
def test_how_a_value_is_decoded_is_not_its_type(plain: str, parsed: str, tmp_path: Path) -> None:
    old = read_surface(package(tmp_path / "old", ("total: float", f"total: {plain}")))
    new = read_surface(package(tmp_path / "new", ("total: float", f"total: {parsed}")))
    assert list(compare_surfaces(old, new)) == []


def test_what_a_type_is_called_where_it_is_used(tmp_path: Path) -> None:
    """An alias equals its target, a TypedDict any other with the same keys; models are distinguished by name."""
    line = (
        "class LineParam(TypedDict, total=False):\n        sku: Required[str]\n        count: int\n        gift: bool\n"
    )
    renamed = (
        ("ITEM_NAMES: Final = {}", f"{line}    class Order(Model):\n        id: int"),
        ("Sequence[ItemParam]", "Sequence[LineParam]"),
        ("state: State | str", 'state: Literal["open", "paid"] | str'),
        ("line: int) -> Cart", "line: int) -> Order"),
    )

    assert findings(tmp_path, *renamed) == [
        "breaking: `Shop.carts.get()` returns `Order` instead of `Cart`",
        "compatible: `types.LineParam` added",
        "compatible: `types.Order` added",
    ]


def test_a_type_may_stand_in_another_module(tmp_path: Path) -> None:
    old = package(tmp_path / "old")
    new = package(tmp_path / "new")
    (new / "shop" / "types" / "carts.py").rename(new / "shop" / "types" / "orders.py")

    assert compare_surfaces(read_surface(old), read_surface(new)) == ()


def test_what_is_true_of_the_async_class_alone(tmp_path: Path) -> None:
    old, new = package(tmp_path / "old"), package(tmp_path / "new")
    carts = new / "shop" / "_async" / "carts.py"
    carts.write_text(carts.read_text(encoding="utf-8").replace("async def drop", "def drop"), encoding="utf-8")

    found = compare_surfaces(read_surface(old), read_surface(new))

    assert [str(finding) for finding in found] == ["`AsyncShop.carts.drop()` must no longer be awaited"]


def test_no_package(tmp_path: Path) -> None:
    with pytest.raises(SurfaceError, match="must contain exactly one package; found none"):
        read_surface(tmp_path)


def test_command(repository: Repository) -> None:
    folder = repository.root / "generated" / "library"
    package(folder)
    repository.commit(tag="v1.0.0")
    unchanged = repository.run("surface", "--fail-on", "any")
    package(folder, ("total: float", "total: int"), ("def drop(", "def discard("))
    repository.commit()

    changed = repository.run("surface", "--fail-on", "breaking")
    elsewhere = repository.run("surface", "HEAD~1", "--output", "generated/other")

    assert (unchanged.exit_code, unchanged.output) == (0, "No public name or signature changed.\n")
    assert (changed.exit_code, changed.output) == (
        1,
        "breaking    `Shop.carts.drop` removed\n"
        "compatible  `types.Cart.total` is `int` instead of `float`\n"
        "compatible  `Shop.carts.discard` added\n",
    )
    assert (elsewhere.exit_code, elsewhere.output) == (2, "`generated/other/src` does not exist at `HEAD~1`\n")
