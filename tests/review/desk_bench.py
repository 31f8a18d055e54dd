"""A desk over a small archive: two acts as text, one as PDF, one with a hostile name and subject."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.testclient import TestClient

from pipeline.batch.archive import connect
from pipeline.review.desk.app import Desk

SAMPLE = Path(__file__).parents[2] / "samples" / "commune-encart.pdf"
HOSTILE = 'Tarif <script>alert(1)</script> & "budget"'


@dataclass
class Bench:
    """A desk, the archive below it, and somebody who asks."""

    desk: Desk
    archive: Path
    client: TestClient
    documents: dict[str, str]
    """File name → document."""

    def post(self, path: str, **fields: str) -> str:
        """Send a form of this desk, as the page does; the record as it then is."""
        fields = {"preuve": self.desk.guard.forgery, **fields}
        answer = self.client.post(path, data=fields, headers={"hx-request": "true"})
        assert answer.status_code == 200, answer.text
        return answer.text

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """The rows of a statement to the archive."""
        db = connect(self.archive)
        try:
            return db.execute(sql).fetchall()
        finally:
            db.close()


def address(bench: Bench, name: str, act: int = 0) -> str:
    return f"/acte/{bench.documents[name]}/{act}"


def finding(bench: Bench, name: str) -> dict[str, str]:
    seen = bench.desk.store.document(bench.documents[name])
    assert seen is not None
    first = next(f for f in seen.of_act(0) if f.outcome == "anomaly")
    return {"code": first.code, "message": first.message}
