"""No words of the VAE's page are cut at middle widths, whatever stands on its stage."""

import pytest

from tests.browser.cut import HEIGHT, WIDTHS, cut, in_each_window
from tests.browser.stage import Stage

OTHERS = "world=digits&vae.steps=300"
VIEWS = {
    "sliders": ("left=sliders", ("model",)),
    "far": ("z=3.4_3.4&image=40", ("model",)),
    "sixteen": (f"{OTHERS}&vae.latent=16", ("model",)),
    "sixteen sliders": (f"{OTHERS}&vae.latent=16&left=sliders", ("model",)),
    "beside": ("beside=1&right=beside", ("model", "beside")),
    "between": ("right=between", ("model",)),
}


@pytest.mark.parametrize("view", VIEWS)
def test_no_words_are_cut_whatever_stands_on_the_stage(open_page, view):
    query, films = VIEWS[view]
    page = open_page(f"vae?{query}", lang="en", size=(WIDTHS[0], HEIGHT))
    found = {window: cut(page) for window in in_each_window(page, Stage(page, "vae", films, 25))}
    assert found == {window: [] for window in found}
    assert len(found) == 2 * len(WIDTHS)
