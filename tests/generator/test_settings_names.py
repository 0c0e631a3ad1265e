"""Names in the settings become names of files, classes and variables: none accepts a line feed."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.settings.settings import Settings

_GOOD = {"package": "pets", "distribution": "pets-client", "client": "Pets", "environment": "PETS"}


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        *_GOOD.items(),
        ("version", "1.2.3rc1"),
        ("base_url", "https://pets.example.com"),
        ("credentials", {"key": {"argument": "api_key", "variable": "KEY"}}),
    ],
)
def test_nothing_may_follow_a_name(setting: str, value: object) -> None:
    assert Settings.model_validate({**_GOOD, setting: value})
    longer = f"{value}\n" if isinstance(value, str) else {"key": {"argument": "api_key\n", "variable": "KEY"}}
    with pytest.raises(ValidationError, match="String should match pattern"):
        Settings.model_validate({**_GOOD, setting: longer})
