"""The home page has no serious accessibility finding, and a page known to be bad has some (others: test_contract)."""

import pytest

from tests.browser.axe import findings


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_serious_findings_on_the_home_page(sights, theme):
    assert findings(sights("", size=(1440, 900), lang="en", **({"theme": theme} if theme == "dark" else {}))) == []


def test_a_bad_page_has_findings(page):
    """Negative control: pale text and a button without a name are found."""
    page.set_content(
        "<html lang=en><title>Bad</title><main><p style='color:#ccc;background:#fff'>Pale</p><button></button></main>"
    )
    rules = {line.split(":")[0] for line in findings(page)}
    assert {"color-contrast", "button-name"} <= rules
