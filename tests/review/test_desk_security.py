"""Who may ask the desk, and what a page may do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from desk_bench import Bench
from starlette.testclient import TestClient

from pipeline.review.desk.app import application
from pipeline.review.desk.security import MAX_FORM, Guard


def client_of(bench: Bench, guard: Guard, base: str) -> TestClient:
    return TestClient(application(replace(bench.desk, guard=guard)), base_url=base, follow_redirects=False)


def test_a_page_may_load_nothing_from_elsewhere_and_run_nothing_of_a_document(bench: Bench) -> None:
    policy = bench.client.get("/").headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    for path in ("/", "/aide", "/non-lus"):
        page = bench.client.get(path).text
        assert " style=" not in page
        assert " onclick=" not in page


def test_a_name_of_the_web_that_leads_here_is_not_admitted(bench: Bench) -> None:
    assert bench.client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert bench.client.get("/", headers={"host": "[::1"}).status_code == 421
    for host in ("127.0.0.1:8017", "localhost:8017", "[::1]:8017"):
        assert bench.client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize("proof", [None, "", "faux"])
def test_a_form_that_no_page_of_this_desk_made_says_nothing(bench: Bench, proof: str | None) -> None:
    path = f"/acte/{bench.documents['acte-1.txt']}/0/relu"
    fields = {} if proof is None else {"preuve": proof}
    assert bench.client.post(path, data=fields).status_code == 403
    assert bench.ask("SELECT COUNT(*) FROM reviews") == [(0,)]


def test_another_origin_and_a_form_without_end_are_refused(bench: Bench) -> None:
    path = f"/acte/{bench.documents['acte-1.txt']}/0/relu"
    fields = {"preuve": bench.desk.guard.forgery}
    assert bench.client.post(path, data=fields, headers={"origin": "http://evil.example"}).status_code == 403
    assert bench.client.post(path, data=fields, headers={"origin": "http://["}).status_code == 403
    assert bench.client.post(path, data={**fields, "x": "a" * MAX_FORM}).status_code == 403
    assert bench.client.post(path, data=fields, headers={"origin": "http://127.0.0.1"}).status_code == 200


def test_another_address_needs_its_token_once(bench: Bench) -> None:
    client = client_of(bench, Guard("0.0.0.0", "secret"), "http://10.0.0.5:8017")
    assert client.get("/").status_code == 403
    assert client.get("/?jeton=autre").status_code == 403
    answer = client.get("/?jeton=secret")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert client.get("/").status_code == 200


def test_a_form_without_scripts_leads_back_to_its_act(bench: Bench) -> None:
    path = f"/acte/{bench.documents['acte-1.txt']}/0"
    answer = bench.client.post(f"{path}/relu", data={"preuve": bench.desk.guard.forgery}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, path)
