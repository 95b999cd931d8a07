"""No words of the VAE's page are cut at middle widths, whatever stands on its stage."""

import pytest

from tests.browser.cut import WIDTHS, cut
from tests.browser.stage import Stage

HEIGHT = 768
OTHERS = "world=digits&vae.steps=300"
VIEWS = {
    "sliders": ("left=sliders", ("model",)),
    "far": ("z=3.4_3.4&image=40", ("model",)),
    "sixteen": (f"{OTHERS}&vae.latent=16", ("model",)),
    "sixteen sliders": (f"{OTHERS}&vae.latent=16&left=sliders", ("model",)),
    "beside": ("beside=1&right=beside", ("model", "beside")),
    "between": ("right=between", ("model",)),
}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_words_are_cut_whatever_stands_on_the_stage(open_page, view, lang):
    query, films = VIEWS[view]
    page = open_page(f"vae?{query}", lang=lang, size=(WIDTHS[0], HEIGHT))
    stage = Stage(page, "vae", films, 25).rest()
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        stage.rest()
        found[width] = cut(page)
    assert found == {width: [] for width in WIDTHS}
