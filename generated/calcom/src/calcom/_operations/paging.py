# Generated from the template src/package/_operations/paging.py.jinja by openapi-twin-clients; do not edit.
"""How lists are paginated: one constant per style and default page size."""

from __future__ import annotations

from typing import Final

from calcom._core.operation import Paging

CURSOR_UNSIZED: Final = Paging(
    default_size=None,
    kind="cursor",
    size="limit",
    at="cursor",
    items="data",
    more="pagination.hasMore",
    next="pagination.nextCursor",
    meta="pagination",
)
CURSOR_50: Final = Paging(
    default_size=50,
    kind="cursor",
    size="limit",
    at="cursor",
    items="data",
    more="pagination.hasMore",
    next="pagination.nextCursor",
    meta="pagination",
)
CURSOR_AUDIT_LOGS: Final = Paging(
    default_size=25,
    kind="cursor",
    size="limit",
    at="cursor",
    items="data.auditLogs",
    more="pagination.hasMore",
    next="pagination.nextCursor",
    meta="pagination",
)
CURSOR_IN_DATA: Final = Paging(
    default_size=25,
    kind="cursor",
    size="limit",
    at="cursor",
    items="data.auditLogs",
    more="data.hasMore",
    next="data.nextCursor",
    meta="data",
)
CURSOR_IN_META: Final = Paging(
    default_size=25,
    kind="cursor",
    size="limit",
    at="cursor",
    items="data",
    more="meta.hasMore",
    next="meta.nextCursor",
    meta="meta",
)
LIMIT_OFFSET: Final = Paging(default_size=None, kind="offset", size="limit", at="offset", items="data")
TAKE_SKIP: Final = Paging(default_size=250, kind="offset", size="take", at="skip", items="data")
TAKE_SKIP_WITH_TOTALS_100: Final = Paging(
    default_size=100,
    kind="offset",
    size="take",
    at="skip",
    items="data",
    more="pagination.hasNextPage",
    total="pagination.totalItems",
    meta="pagination",
)
TAKE_SKIP_WITH_TOTALS_250: Final = Paging(
    default_size=250,
    kind="offset",
    size="take",
    at="skip",
    items="data",
    more="pagination.hasNextPage",
    total="pagination.totalItems",
    meta="pagination",
)
