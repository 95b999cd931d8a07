"""The rows of files on the Share tab: nothing is made before it is wanted, and each button gives what it says."""

import pytest

from explorer.page.tabs import files
from explorer.plane import files as points
from tests.concepts.joint_vs_conditional.opening import opened, written

pytestmark = pytest.mark.usefixtures("idle")


def test_rows_stand_on_the_tab_and_nothing_is_made_yet(monkeypatch):
    for module, name in ((files, "archive"), (files, "notebook"), (files, "script"), (points, "table")):
        monkeypatch.setattr(module, name, lambda *_, **__: pytest.fail("made before it was wanted"))
    app = opened(tab="take")
    words = written(app)
    for title in ("Picture", "Film", "Numbers of the films", "Points", "Script and notebook"):
        assert f"**{title}**" in words
    assert "600 points to train on, 2,000 to test on" in words
    buttons = {button.proto.label: button.proto for button in app.get("download_button")}
    assert set(buttons) == {"NPZ", "CSV", "Python", "Notebook"}
    assert not any(button.disabled for button in buttons.values())
    assert all(button.deferred_file_id for button in buttons.values())


def test_of_real_data_the_rows_are_counted_and_the_coordinates_named(monkeypatch):
    made = []
    monkeypatch.setattr(points, "file_button", lambda label, name, make, **_: made.append((label, name, make)))
    words = written(opened(tab="take", world="iris"))
    assert "112 rows to train on, 38 held out" in words
    assert "2,000 to test on" not in words
    assert "not in the columns’ units" in words
    (name, make), *_ = [(name, make) for label, name, make in made if label == "CSV"]
    assert "-112-points-" in name
    assert [make().decode().count(f",{split}\n") for split in ("train", "test")] == [112, 38]


def test_films_without_frames_have_no_file_yet():
    app = opened(tab="take", seed="77")  # nobody trains here
    buttons = {button.proto.label: button.proto.disabled for button in app.get("download_button")}
    assert buttons == {"NPZ": True, "CSV": False, "Python": False, "Notebook": False}
    assert any("Still training" in caption.value for caption in app.caption)


@pytest.mark.parametrize(
    ("count", "said"), [(10, "1 KB"), (44_312, "45 KB"), (99_001, "0.1 MB"), (1_234_567, "1.3 MB")]
)
def test_sizes_are_said_plainly_and_never_less_than_they_are(count, said):
    assert files._bytes(count) == said
