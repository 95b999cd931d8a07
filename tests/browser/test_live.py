"""A training on the stage: frames as they come, stop, try again, branch, faults; in a browser, on its own server."""

import os
import re
import signal

import psutil
import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.served import serve

MOTION = "no-preference"
PAGE = "joint_vs_conditional"
LONG = "network.steps=6000&network.layers=3&network.width=16"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """A server whose workers are warm: the first training pays for them."""
    with serve(tmp_path_factory.mktemp("live"), EXPLORER_GRACE_SECONDS="3") as running:
        yield running


@pytest.fixture
def visit(open_page, workshop):
    def go(query, **options):
        return Stage(open_page(f"{PAGE}?{query}", at=workshop, **options))

    return go


def workers(server):
    children = psutil.Process(server.process.pid).children(recursive=True)
    return [child for child in children if "lifeline.py" in " ".join(child.cmdline())]


def test_frames_come_while_it_trains_and_the_stage_is_never_remounted(visit):
    stage = visit("seed=100")
    seen = set()
    while not seen or max(seen) < 61:
        stage.until(f"c.have.conditional > {max(seen, default=0)}")
        seen.add(stage.counters["have"]["conditional"])
    stage.until("c.have.joint === 61")
    assert len(seen) >= 4, "in pieces, not at once"
    assert stage.counters["mounts"] == 1
    stage.until("!c.playing && c.at === 60")
    expect(stage.page.locator(".foot:visible")).to_have_count(0)
    stage.page.reload()
    stage.until("c.have.conditional === 61")  # from the store, whole


def test_what_is_recorded_can_be_played_while_it_trains(visit):
    stage = visit(f"seed=101&{LONG}")
    stage.until("c.have.conditional > 12 && c.have.conditional < 61")
    stage.page.keyboard.press("Home")
    stage.shows(0)
    stage.page.keyboard.press("ArrowRight")
    stage.shows(1)
    stage.page.keyboard.press("Space")
    stage.until("c.playing && c.at > 3")
    stage.button("Pause").click()
    kept = stage.counters
    stage.until(f"c.have.conditional > {kept['have']['conditional']}")
    assert stage.counters["at"] == pytest.approx(kept["at"], abs=1), "new frames don't move who looks elsewhere"
    stage.panel("conditional").get_by_role("button", name="Stop").click()


def test_progress_and_time_left_stop_and_try_again(visit):
    stage = visit(f"seed=102&{LONG}")
    foot = stage.panel("conditional").locator(".foot")
    expect(foot).to_contain_text(re.compile(r"Training, about \d+ s left"))
    bar = foot.get_by_role("progressbar")
    assert 0 < int(bar.get_attribute("aria-valuenow")) < 100
    foot.get_by_role("button", name="Stop").click()
    expect(foot).to_contain_text("Stopped.")
    have = stage.counters["have"]["conditional"]
    assert 0 < have < 61
    foot.get_by_role("button", name="Try again").click()
    stage.until(f"c.have.conditional > {have}")
    foot.get_by_role("button", name="Stop").click()


def test_a_place_in_the_queue_is_told(visit, workshop):
    busy = [visit(f"seed={seed}&{LONG}") for seed in (110, 111)]
    for stage in busy:
        stage.until("c.have.conditional > 0")
    late = visit(f"seed=112&{LONG}")
    foot = late.panel("conditional").locator(".foot")
    expect(foot).to_contain_text("Waiting to train: number 1 in the queue")
    foot.get_by_role("button", name="Stop").click()
    expect(foot).to_contain_text("Stopped.")
    for stage in busy:
        stage.panel("conditional").get_by_role("button", name="Stop").click()


def test_a_branch_has_another_future_and_the_old_one_is_one_click_away(visit):
    stage = visit("").stop()
    stage.page.keyboard.press("End")
    stage.shows(60)
    old = stage.cell("conditional").locator(".value").inner_text()
    for _ in range(30):
        stage.page.keyboard.press("ArrowLeft")
    stage.shows(30)
    stage.button("Branch here").click()
    knobs = stage.page.locator(".st-key-branching")
    expect(knobs).to_contain_text("Branch at frame 31")
    assert knobs.locator("input[type=range]").count() == 5  # rate, batch, both penalties, ridge
    knobs.get_by_role("slider", name="Learning rate").focus()
    stage.page.keyboard.press("ArrowRight")
    expect(stage.page).to_have_url(re.compile(r"network\.branch=250%3Arate%3A0\.03|network\.branch=250:rate:0\.03"))
    expect(stage.page.locator(".marks .mark").first).to_contain_text("Learning rate 0.03 from here")
    expect(stage.cell("conditional").locator(".value")).not_to_have_text(old)
    stage.until("c.have.conditional === 61 && !c.playing && c.at === 60")
    expect(stage.page).not_to_have_url(re.compile("frame="))  # the page knows where the stage came to rest
    back = stage.page.get_by_role("button", name="Back to the old future")
    back.click()
    expect(back).to_be_hidden()
    expect(stage.cell("conditional").locator(".value")).to_have_text(old)
    assert "branch" not in stage.page.url


def test_a_killed_worker_costs_nothing_but_time(visit, workshop):
    stage = visit(f"seed=103&{LONG}")
    stage.until("c.have.conditional > 25")
    for worker in workers(workshop):
        os.kill(worker.pid, signal.SIGKILL)
    have = stage.counters["have"]["conditional"]
    stage.until(f"c.have.conditional > {have + 2}")
    stage.panel("conditional").get_by_role("button", name="Stop").click()


def test_numbers_that_run_away_end_in_a_sentence(visit):
    stage = visit("seed=104&network.rate=10&network.optimizer=sgd&network.activation=relu&network.l2=1")
    foot = stage.panel("conditional").locator(".foot")
    expect(foot).to_contain_text(re.compile(r"By step \d+ the numbers had grown without bound"))
    stage.until("c.have.joint === 61")
    expect(foot.get_by_role("button", name="Try again")).to_be_visible()


def test_a_harmed_film_in_the_store_is_made_anew(visit, workshop, tmp_path):
    stage = visit("seed=105")
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    films = list(workshop.store.glob("*"))
    assert films
    for film in films:
        film.write_bytes(film.read_bytes()[: film.stat().st_size // 2])
    with serve(tmp_path, EXPLORER_STORE=str(workshop.store)) as second:
        page = stage.page.context.new_page()
        page.goto(f"{second.url}/{PAGE}?seed=105")
        again = Stage(page)
        again.until("c.have.conditional === 61 && c.have.joint === 61")
        page.close()


def test_who_leaves_stops_what_nobody_watches(visit, workshop):
    stage = visit(f"seed=106&{LONG}")
    stage.until("c.have.conditional > 5")
    stage.page.close()
    other = visit("seed=107")
    other.until("c.have.conditional === 61")
    idle = 0
    for _ in range(60):
        used = [worker.cpu_times().user for worker in workers(workshop)]
        other.page.wait_for_timeout(500)
        busy = [w.cpu_times().user - u for w, u in zip(workers(workshop), used, strict=False)]
        idle = idle + 1 if max(busy) < 0.25 else 0
        if idle == 3:
            return
    pytest.fail("a worker still trains for nobody")
