"""The desk in a real browser: what a reviewer does in a morning."""

from __future__ import annotations

import io
import json
import os
import shutil
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import pytest
from desk_bench import SAMPLE, Bench

from pipeline.review.desk.app import application
from pipeline.review.desk.security import Guard
from pipeline.review.desk.server import listening, serve

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with playwright.sync_playwright() as tool:
        opened = tool.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: playwright.Browser, bench: Bench) -> Iterator[playwright.Page]:
    """A page of a desk that is served; what the browser complains of fails the test."""
    listener = listening("127.0.0.1", 0)
    bench.desk = replace(bench.desk, guard=Guard())
    threading.Thread(target=serve, args=(application(bench.desk), listener), daemon=True).start()
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, base_url=f"http://127.0.0.1:{listener.getsockname()[1]}"
    )
    opened = context.new_page()
    opened.set_default_timeout(20_000)
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    context.close()
    assert complaints == []


def settled(page: playwright.Page) -> None:
    page.wait_for_load_state("networkidle")


def test_filters_narrow_the_list_as_they_are_typed_and_stay_in_the_address(page: playwright.Page) -> None:
    page.goto("/")
    assert page.locator("a.open").count() == 4
    page.keyboard.press("/")
    page.keyboard.type("cantine")
    playwright.expect(page.locator("a.open")).to_have_count(1)
    page.reload()
    assert page.locator("a.open").count() == 1
    assert page.locator("#mots").input_value() == "cantine"


def test_keys_lead_from_the_list_to_an_act_and_back(page: playwright.Page) -> None:
    page.goto("/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/acte/**")
    first = page.url
    page.keyboard.press("n")
    page.wait_for_url(lambda url: "/acte/" in url and url != first)
    page.keyboard.press("p")
    page.wait_for_url(first)
    page.keyboard.press("u")
    page.wait_for_selector("table.list")


def test_a_value_under_the_pointer_shows_its_box_at_its_place(page: playwright.Page, bench: Bench) -> None:
    document = bench.documents[SAMPLE.name]
    page.goto(f"/acte/{document}/0")
    settled(page)
    seen = bench.desk.store.document(document)
    assert seen is not None
    x0, top, x1, bottom = seen.record["evidence"]["/acts/0/vote/for"][0]["bbox"]
    page.locator('.value[data-p="/acts/0/vote/for"]').hover()
    lit = page.locator("rect.lit[data-p='/acts/0/vote/for']")
    assert lit.count() == 1
    box, sheet = lit.bounding_box(), page.locator("#page-1 svg").bounding_box()
    assert box is not None
    assert sheet is not None
    width = float(page.locator("#page-1 svg").get_attribute("viewBox").split()[2])  # type: ignore[union-attr]
    scale = sheet["width"] / width
    edges = (box["x"] - sheet["x"], box["y"] - sheet["y"], box["width"], box["height"])
    expected = ((x0 - 1) * scale, (top - 1) * scale, (x1 - x0 + 2) * scale, (bottom - top + 2) * scale)
    assert edges == pytest.approx(expected, abs=2.5)


def test_a_box_under_the_pointer_shows_its_value(page: playwright.Page, bench: Bench) -> None:
    page.goto(f"/acte/{bench.documents[SAMPLE.name]}/0")
    settled(page)
    page.locator("rect[data-p='/session/date']").first.hover()
    assert page.locator(".value.lit").get_attribute("data-p") == "/session/date"


def test_a_finding_is_dismissed_and_a_value_corrected_and_both_are_kept(page: playwright.Page, bench: Bench) -> None:
    page.goto(f"/acte/{bench.documents['acte-1.txt']}/0")
    page.locator(".finding input[name=comment]").first.fill("liste relue")
    page.keyboard.press("Escape")
    page.locator(".finding").first.focus()
    page.keyboard.press("x")
    page.wait_for_selector(".finding.dismiss")
    value = page.locator('.value[data-p="/acts/0/vote/for"]')
    value.focus()
    page.keyboard.press("e")
    field = page.locator("form.correct [name=value]")
    field.wait_for()
    assert field.input_value() == "12"
    field.fill("3")
    page.keyboard.press("Enter")
    page.wait_for_selector('.value[data-p="/acts/0/vote/for"] .fixed')
    page.reload()
    assert page.locator('.value[data-p="/acts/0/vote/for"] .print').inner_text() == "3"
    kinds = [kind for (kind,) in bench.ask("SELECT kind FROM reviews ORDER BY review")]
    assert kinds == ["dismiss", "correct"]
    with page.expect_download() as download:
        page.get_by_role("link", name="Exporter les corrections").click()
    data = download.value.path().read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        gold = json.loads(archive.read("gold/acte-1.txt.gold.json"))
    assert gold["acts"][0]["vote"] == {"for": 3}


def test_a_form_that_closes_leaves_the_drawings_and_gives_the_focus_back(page: playwright.Page, bench: Bench) -> None:
    page.goto(f"/acte/{bench.documents[SAMPLE.name]}/0")
    settled(page)
    drawn = page.locator("figure.drawing").count()
    assert drawn > 0
    for typed, key in (("3", "Escape"), ("trois", "Enter"), ("3", "Enter")):
        page.locator('.value[data-p="/acts/0/vote/for"]').focus()
        page.keyboard.press("e")
        page.locator("form.correct [name=value]").fill(typed)
        page.keyboard.press(key)
        page.wait_for_selector("form.correct", state="detached")
        page.wait_for_selector('.value[data-p="/acts/0/vote/for"]:focus')
        assert page.locator("figure.drawing").count() == drawn


def test_escape_leaves_the_search(page: playwright.Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.className") == "open"


def test_the_place_of_a_value_is_drawn_on_the_page(page: playwright.Page, bench: Bench) -> None:
    page.goto(f"/acte/{bench.documents[SAMPLE.name]}/0")
    settled(page)
    page.locator('.value[data-p="/session/time"]').focus()
    page.keyboard.press("e")
    page.locator("form.correct [name=value]").fill("21:00")
    sheet = page.locator("#page-1 svg")
    box = sheet.bounding_box()
    assert box is not None
    scale = box["width"] / float(sheet.get_attribute("viewBox").split()[2])  # type: ignore[union-attr]
    page.mouse.move(box["x"] + 100 * scale, box["y"] + 50 * scale)
    page.mouse.down()
    page.mouse.move(box["x"] + 200 * scale, box["y"] + 80 * scale, steps=4)
    page.mouse.up()
    assert page.locator(".drawn").inner_text() == "p. 1"
    page.locator("form.correct button").first.click()
    page.wait_for_selector('.value[data-p="/session/time"] .fixed')
    ((page_number, drawn),) = bench.ask("SELECT page, bbox FROM reviews")
    assert page_number == 1
    assert json.loads(str(drawn)) == pytest.approx([100, 50, 200, 80], abs=2)


def test_keys_decide_of_the_chosen_finding_alone_and_stay_with_it(page: playwright.Page, bench: Bench) -> None:
    page.goto(f"/acte/{bench.documents['acte-1.txt']}/0")
    page.keyboard.press("x")
    page.keyboard.press("a")
    page.wait_for_timeout(300)
    assert bench.ask("SELECT COUNT(*) FROM reviews") == [(0,)]
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.wait_for_selector(".finding.dismiss:focus")
    page.keyboard.press("o")
    page.wait_for_selector(".finding:not(.dismiss):focus")
    assert bench.ask("SELECT kind FROM reviews ORDER BY review") == [("dismiss",), ("reopen",)]


def test_a_filtered_list_is_a_whole_page_when_one_comes_back(page: playwright.Page) -> None:
    page.goto("/")
    page.locator("select[name=sort]").select_option("date")
    page.wait_for_url("**sort=date**")
    page.locator("a.open").first.click()
    page.wait_for_url("**/acte/**")
    page.go_back()
    playwright.expect(page.locator("header.top")).to_have_count(1)
    playwright.expect(page.locator("a.open")).to_have_count(4)


def test_a_desk_that_answers_no_more_says_so(page: playwright.Page, bench: Bench) -> None:
    page.goto(f"/acte/{bench.documents['acte-1.txt']}/0")
    page.locator(".finding").first.focus()
    page.evaluate("document.body.dispatchEvent(new CustomEvent('htmx:sendError', {bubbles: true}))")
    assert "ne répond plus" in page.locator("main > [role=alert]").inner_text()


def test_a_hostile_document_runs_nothing(page: playwright.Page, bench: Bench) -> None:
    page.on("dialog", lambda dialog: pytest.fail("a script of the document ran"))
    document = next(document for name, document in bench.documents.items() if "<b>" in name)
    ((subject,),) = bench.ask(f"SELECT subject FROM acts WHERE document = '{document}'")
    assert "<script>" in str(subject)
    for path in ("/", f"/acte/{document}/0"):
        page.goto(path)
        settled(page)
        assert str(subject) in page.locator("main").inner_text()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("width", [1280, 800, 390])
def test_the_pages_are_accessible(page: playwright.Page, bench: Bench, language: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.set_viewport_size({"width": width, "height": 900})
    council = str(bench.ask("SELECT assembly FROM acts WHERE number = '2023-001'")[0][0])
    page.goto(f"/langue/{language}")
    for path in (
        "/",
        f"/acte/{bench.documents[SAMPLE.name]}/0",
        f"/acte/{bench.documents['acte-1.txt']}/0",
        f"/seance?assemblee={council}&jour=2023-03-16",
        f"/assemblee?nom={council}",
        "/non-lus",
        "/aide",
    ):
        page.goto(path)
        settled(page)
        found = axe.run(page).response["violations"]
        assert [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found] == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), path
