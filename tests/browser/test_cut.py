"""Nothing that stands on a page is cut off, between a phone's width and a laptop's, in either language."""

import pytest

from tests.browser.cut import WIDTHS, cut
from tests.browser.test_contract import pages, stage_of

HEIGHT = 768


@pages
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_words_are_cut_in_a_window_of_middle_width(open_page, key, lang):
    page = open_page(key, lang=lang, size=(WIDTHS[0], HEIGHT))
    stage = stage_of(page, key).rest()
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        stage.rest()
        found[width] = cut(page)
    assert found == {width: [] for width in WIDTHS}


@pages
def test_every_preset_says_whole_what_to_see(open_page, key):
    """Their words are put where the chosen one's stand: no film need be waited for."""
    page = open_page(key, size=(WIDTHS[0], HEIGHT))
    stage = stage_of(page, key).rest()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        stage.rest()
        rows = page.locator(".presets").evaluate(
            """presets => [...presets.querySelectorAll('.preset-list [data-preset]')].map(item => {
                const said = presets.querySelector('.preset .said');
                const [title, see] = said.children;
                [title.textContent, see.textContent] = [...item.children].map(each => each.textContent);
                return [see.scrollWidth > see.clientWidth + 1 && see.clientWidth > 0, said.offsetHeight];
            })"""
        )
        assert rows
        assert not any(hidden for hidden, _ in rows)
        assert max(height for _, height in rows) <= 40, "two lines: what stands below keeps its place"


def test_words_that_are_cut_are_noticed(open_page):
    """Negative control: by an ellipsis, by an edge, in a second line of which half is seen."""
    page = open_page("", size=(WIDTHS[0], HEIGHT))
    before = cut(page)
    page.evaluate(
        """() => {
            const put = (words, style) => document.querySelector('[data-testid=stMain]').append(
                Object.assign(document.createElement('p'), { textContent: words, style }));
            const one = 'position: absolute; top: 0; left: 0; margin: 0; font: 16px/20px sans-serif; overflow: hidden;';
            put('whole', one + 'width: 90px');
            put('an ellipsis stands here', one + 'width: 90px; white-space: nowrap; text-overflow: ellipsis');
            put('half a line is under the edge', one + 'width: 90px; height: 30px');
        }"""
    )
    found = [words for words in cut(page) if words not in before]
    assert len(found) == 2
    assert not any("whole" in words for words in found)
