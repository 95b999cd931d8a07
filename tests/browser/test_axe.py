"""The home page and what others try have no serious finding, a page known to be bad has some (see test_contract)."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.test_contract import pages, stage_of


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_serious_findings_on_the_home_page(sights, theme):
    assert findings(sights("", size=(1440, 900), lang="en", **({"theme": theme} if theme == "dark" else {}))) == []


@pages
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_serious_findings_where_buttons_set_up_the_pictures(open_page, settled, key, theme):
    page = open_page(f"{key}?tab=try", size=(1440, 900), theme=theme)
    stage_of(page, key).rest()
    expect(settled(page).get_by_role("button", name="Do it").first).to_be_visible()
    assert findings(page) == []


def test_a_bad_page_has_findings(page):
    """Negative control: pale text and a button without a name are found."""
    page.set_content(
        "<html lang=en><title>Bad</title><main><p style='color:#ccc;background:#fff'>Pale</p><button></button></main>"
    )
    rules = {line.split(":")[0] for line in findings(page)}
    assert {"color-contrast", "button-name"} <= rules
