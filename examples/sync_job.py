"""A sync job: it copies the bookings that changed since its last run.

CALCOM_API_KEY=cal_... python sync_job.py bookings.json
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from calcom import CalCom

PAGE: Final = 100


@dataclass
class Copy:
    """Bookings by uid, and the latest change among them. A real application has a database."""

    since: datetime = datetime(2000, 1, 1, tzinfo=UTC)
    bookings: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])


def sync(client: CalCom, copy: Copy) -> int:
    """Update a copy; returns how many bookings were read.

    The latest changes come first. A booking that changes while the job runs moves to the front, so no other one is
    skipped, and it is read in the next run. If the job fails,
    `since` is not moved, and the next run begins at the same place.
    """
    latest, read = copy.since, 0
    first = client.bookings.list(after_updated_at=copy.since, sort_updated_at="desc", take=PAGE)
    for page in first.pages():
        for booking in page.items:
            copy.bookings[booking.uid] = booking.to_dict()
            latest = max(latest, booking.updated_at or latest)
            read += 1
        # Cal.com applies the filter to each page after it has cut the pages: what is left out ends the search.
        if len(page.items) < PAGE:
            break
    copy.since = latest
    return read


def main() -> None:
    """Update the copy in a file."""
    path = Path(sys.argv[1])
    copy = Copy()
    if path.exists():
        stored = json.loads(path.read_text(encoding="utf-8"))
        copy = Copy(datetime.fromisoformat(stored["since"]), stored["bookings"])
    with CalCom() as client:
        read = sync(client, copy)
    path.write_text(json.dumps({"since": copy.since.isoformat(), "bookings": copy.bookings}), encoding="utf-8")
    print(f"{read} bookings read, {len(copy.bookings)} in all")


if __name__ == "__main__":
    main()
