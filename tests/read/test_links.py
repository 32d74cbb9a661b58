"""Links that would run a script are none in any format."""

from __future__ import annotations

import pytest

from whence.read.links import is_harmful


@pytest.mark.parametrize(
    "href",
    ["javascript:x()", "JavaScript:x()", "\x01javascript:x()", "java\tscript:x()", "vbscript:x", " data:text/html,x"],
)
def test_what_a_browser_would_run_is_harmful(href: str) -> None:
    assert is_harmful(href)


@pytest.mark.parametrize("href", ["https://e.org/javascript:x", "mailto:a@e.org", "#data", "data.html", ""])
def test_an_address_is_not_harmful(href: str) -> None:
    assert not is_harmful(href)
