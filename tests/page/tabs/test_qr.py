"""The QR code of a link: there where it fits, safe as an attribute, the link's own."""

import re
from base64 import b64decode
from urllib.parse import unquote

import pytest
import segno

from explorer.page.tabs.qr import MOST, NARROW, WIDE, picture

LINK = "https://uni.example/joint_vs_conditional?network.branch=111:learning_rate:0.1&lang=zh"


def modules(uri):
    """Return the dark squares of the picture as rows of 0 and 1, read from its path."""
    svg = b64decode(uri.split(",", 1)[1]).decode() if ";base64," in uri else unquote(uri.split(",", 1)[1])
    side = int(re.search(r"viewBox=[\"']0 0 (\d+) \d+[\"']", svg)[1])
    (path,) = re.findall(r"<path[^>]*stroke=[^>]* d=[\"']([^\"']+)|d=[\"'](M[^\"']*m?[^\"']*)[\"'][^>]*stroke", svg)[:1]
    rows, x, y = [[0] * side for _ in range(side)], 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([^Mmh]*)", next(filter(None, path))):
        values = [float(v) for v in re.findall(r"-?[\d.]+", numbers)]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            for i in range(int(x), int(x + values[0])):
                rows[int(y)][i] = 1
            x += values[0]
    return rows


def test_the_picture_is_the_links_code_with_a_quiet_border():
    uri, side = picture(LINK)
    code = segno.make(LINK, error="l", micro=False, boost_error=False)
    assert modules(uri) == [[int(bool(v)) for v in row] for row in code.matrix_iter(border=4)]
    assert modules(uri) != modules(picture(LINK + "x")[0])
    assert NARROW <= side <= WIDE
    assert not set(uri) & set("<>\"'")


@pytest.mark.parametrize(("length", "fits"), [(MOST, True), (MOST + 1, False)])
def test_a_link_too_long_has_none(length, fits):
    assert (picture("https://x.example/?" + "a" * (length - 19)) is not None) == fits


def test_the_limit_is_counted_in_bytes():
    assert picture("https://x.example/" + "界" * 985) is None
