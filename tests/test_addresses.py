"""Addresses of one page have one key, whatever they are cited with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.addresses import host_key, url_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://web.archive.org/web/20190607123456/http://www.example.com/a", "https://example.com/a"),
        ("https://web.archive.org/web/2019*/https://example.com/a?id=3", "https://example.com/a?id=3"),
        ("https://archive.ph/2019/https://example.com/a", "https://example.com/a"),
        ("http://archive.is/o/AbC/https://example.com/a", "https://example.com/a"),
        ("https://web.archive.org/web/1/https://archive.ph/2019/https://example.com/a", "https://example.com/a"),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.com%2Fa&usg=x", "https://example.com/a"),
        ("https://webcache.googleusercontent.com/search?q=cache:https://example.com/a", "https://example.com/a"),
        ("https://edition.cnn.com/2017/02/14/a/index.html", "https://www.cnn.com/2017/02/14/a/"),
        ("https://en.m.wikipedia.org/wiki/Silt", "https://en.wikipedia.org/wiki/Silt"),
        ("https://mobile.example.com/a", "https://www2.example.com/a"),
        ("HTTPS://WWW.EXAMPLE.COM/a#note", "http://example.com/a"),
    ],
)
def test_archives_redirectors_and_mobile_hosts_lead_to_the_page(one: str, other: str) -> None:
    assert url_key(one) == url_key(other) is not None


@pytest.mark.parametrize("address", ["https://www.cnn.com", "http://gao.gov/", "https://example.com/index.html"])
def test_the_address_of_a_site_names_no_page(address: str) -> None:
    assert url_key(address) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.com/a", "https://example.com/A"),
        ("https://example.com/a", "https://example.org/a"),
        ("https://news.example.com/a", "https://example.com/a"),
    ],
)
def test_other_pages_have_other_keys(one: str, other: str) -> None:
    assert url_key(one) != url_key(other)


def test_a_host_that_begins_like_a_prefix_stays() -> None:
    assert host_key("m.org") == "m.org"
    assert host_key("www.gov") == "www.gov"


@given(st.text(max_size=80))
def test_any_words_have_a_key_or_none(text: str) -> None:
    key = url_key(text)
    assert key is None or key


@given(st.from_regex(r"https?://[a-z]{2,8}\.(com|org)/[a-z0-9/-]{1,20}", fullmatch=True))
def test_a_key_is_the_same_with_an_archive_before_it(address: str) -> None:
    assert url_key(f"https://web.archive.org/web/2020/{address}") == url_key(address)
