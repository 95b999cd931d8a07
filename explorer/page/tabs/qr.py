"""A link as a QR code: an image that stands alone, dark on white whatever the page's colours, as cameras want it."""

import html

import segno
import streamlit as st

from explorer.figures.tokens import LIGHT
from explorer.page.words.language import _

__all__ = ["MOST", "draw", "picture"]

MOST = 2953  # bytes that a QR code holds at the lowest error correction
MODULE = 3.5  # pixels of one square, where there is room
NARROW, WIDE = 168, 420  # pixels of the whole


def draw(link: str) -> None:
    """Draw the code of `link`, or say that the link is too long for one."""
    made = picture(link)
    if made is None:
        st.caption(_("The link has {n} characters, more than a QR code holds: send it as text.", n=f"{len(link):,}"))
        return
    uri, side = made
    alt = html.escape(_("QR code of the link above"), quote=True)
    st.html(f'<img class="qr" src="{uri}" width="{side}" height="{side}" alt="{alt}">')


def picture(link: str) -> tuple[str, int] | None:
    """Return the code as a data address of an SVG, and its side in pixels; None where the link is too long."""
    if len(link.encode()) > MOST:
        return None
    code = segno.make(link, error="l", micro=False, boost_error=False)
    uri: str = code.svg_data_uri(border=4, dark=LIGHT["ink"], light=LIGHT["paper"], omitsize=True)
    modules, _height = code.symbol_size(border=4)
    return html.escape(uri, quote=True), round(min(WIDE, max(NARROW, MODULE * modules)))
