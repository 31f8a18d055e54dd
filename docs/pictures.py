"""Take the pictures of the desk and of the report for the documentation: python docs/pictures.py

It needs Chromium (CHROMIUM names it where it is not on the path) and the extra `dev`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.generator.typeset import write_pdf  # noqa: E402
from samples.build import load  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
REGISTRE = [sys.executable, "-m", "pipeline.cli"]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--lang=fr"]
WIDTH, HEIGHT = 1280, 800


def main() -> None:
    """Fill an archive with the samples and invented acts with faults, and look at it."""
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "actes.db"
        documents = [*sorted((ROOT / "samples").glob("*.pdf")), *faulty(Path(folder) / "actes")]
        run("batch", *map(str, documents), "--into", str(archive))
        with served(archive) as address, browser() as page:
            desk(page, address)
            page.goto(_written(archive, Path(folder)).as_uri())
            page.screenshot(path=PICTURES / "report.png")


def faulty(folder: Path) -> list[Path]:
    """Samples typeset with a fault planted in each: the words of the source, and what stands in their place."""
    planted = {
        "voix": ("10 voix pour", "14 voix pour"),
        "quorum": ("en exercice : 15", "en exercice : 27"),
        "convocation": ("8 novembre 2022", "13 novembre 2022"),
    }
    source = (ROOT / "samples" / "sources" / "commune-encart.toml").read_text(encoding="utf-8")
    folder.mkdir()
    made = []
    for number, (name, (before, after)) in enumerate(planted.items()):
        text = source.replace(before, after, 1).replace("2022/047", f"2022/{50 + number:03}")
        page = folder / f"{name}.toml"
        page.write_text(text, encoding="utf-8")
        made.append(folder / f"{name}.pdf")
        made[-1].write_bytes(write_pdf(load(page)))
    return made


def desk(page: Page, address: str) -> None:
    """The list, an act with a value looked at, a council."""
    page.goto(address)
    page.screenshot(path=PICTURES / "desk-list.png")
    page.locator("a.open").first.click()
    page.wait_for_load_state("networkidle")
    page.locator('.value[data-p$="/vote/for"]').hover()
    page.screenshot(path=PICTURES / "desk-act.png")
    page.locator('.value[data-p$="/vote/for"]').focus()
    page.keyboard.press("e")
    page.locator("form.correct [name=value]").wait_for()
    page.screenshot(path=PICTURES / "desk-correct.png")


@contextmanager
def served(archive: Path) -> Iterator[str]:
    """The address of a desk."""
    command = [*REGISTRE, "review", str(archive), "--port", "0", "--agent", "Camille"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert process.stderr is not None
        yield next(line.split(" : ")[1].strip() for line in process.stderr if "http://" in line)
    finally:
        process.terminate()
        process.wait()


@contextmanager
def browser() -> Iterator[Page]:
    """A page of headless Chromium."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as tool:
        opened = tool.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="fr-FR")
        opened.close()


def run(*arguments: str) -> None:
    """Run registre from the root."""
    subprocess.run([*REGISTRE, *arguments], cwd=ROOT, check=False)


def _written(archive: Path, folder: Path) -> Path:
    page = folder / "rapport.html"
    run("report", str(archive), "-o", str(page))
    return page


if __name__ == "__main__":
    main()
