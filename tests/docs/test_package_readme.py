"""The examples in the package's README run, and do what the text around them says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.fake_api import API_KEY, FakeApi, serving
from tests.docs.markdown import Section, sections
from tests.docs.running import transcript

ROOT = Path(__file__).parents[2]
README = ROOT / "generated" / "calcom" / "README.md"
EXPECTED = Path(__file__).parent / "package_readme.txt"

# What the server is like in sections that are about something special.
SERVERS = {"Drift": {"drifts": True}}


def expected() -> dict[str, str]:
    """The expected transcript of each section."""
    parts = re.split(r"^## (.+)\n", EXPECTED.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_every_section_with_examples_is_expected() -> None:
    """A section that is new, renamed or gone is noticed."""
    assert list(expected()) == [section.title for section in sections(README) if section.of("python")]


@pytest.mark.parametrize("section", [s for s in sections(README) if s.of("python")], ids=lambda s: s.title)
def test_section(section: Section, monkeypatch: pytest.MonkeyPatch) -> None:
    api = FakeApi(bookings=3, **SERVERS.get(section.title, {}))
    with serving(api) as url:
        monkeypatch.setenv("CALCOM_API_KEY", API_KEY)
        monkeypatch.setenv("CALCOM_BASE_URL", url)
        # What was logged once in this process is not logged again; begin anew.
        monkeypatch.setattr("calcom._core.drift._logged", set())
        made = transcript(README, section, api)
    assert "".join(f"{line}\n" for line in made).strip() == expected()[section.title].strip()
