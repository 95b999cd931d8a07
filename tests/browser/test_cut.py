"""Nothing that stands on a page is cut off, between a phone's width and a laptop's, in either language."""

from tests.browser.cut import HEIGHT, WIDTHS, cut, in_each_window
from tests.browser.test_contract import pages, stage_of

# In the place of the chosen preset's words stand those of one after another: whether a part is hidden, and how tall
# they are. No film need be waited for.
PRESETS = """presets => {
    const said = presets.querySelector('.preset .said'), [title, see] = said.children;
    const items = [...presets.querySelectorAll('.preset-list [data-preset]')];
    const words = of => [...of.children].map(each => each.textContent);
    const put = given => [title.textContent, see.textContent] = given;
    const chosen = words(said);
    const rows = items.map(item => {
        put(words(item));
        return [see.scrollWidth > see.clientWidth + 1 && see.clientWidth > 0, said.offsetHeight];
    });
    put(chosen);
    return rows;
}"""


@pages
def test_no_words_are_cut_in_a_window_of_middle_width_and_every_preset_says_whole_what_to_see(open_page, key):
    page = open_page(key, lang="en", size=(WIDTHS[0], HEIGHT))
    hidden, unsaid, tall = {}, {}, {}
    for window in in_each_window(page, stage_of(page, key)):
        hidden[window] = cut(page)
        rows = page.locator(".presets").evaluate(PRESETS)
        unsaid[window], tall[window] = (list(each) for each in zip(*rows, strict=True))
    assert hidden == {window: [] for window in hidden}
    assert not any(map(any, unsaid.values())), unsaid
    assert max(map(max, tall.values())) <= 40, (tall, "two lines: what stands below keeps its place")
    assert len(hidden) == 2 * len(WIDTHS)


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
