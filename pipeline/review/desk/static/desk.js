"use strict";
// The desk in the browser: what is looked at lights up on both sides, keys lead through lists and findings, a box can be
// drawn on a page. Everything else works without it.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (target) => target.closest("input, textarea, select") !== null;
  const pointers = (node) => (node.dataset.ps ?? node.dataset.p ?? "").split(" ").filter(Boolean);
  const covers = (a, b) => a === b || b.startsWith(a + "/") || a.startsWith(b + "/");

  function light(wanted, { scroll = false, from = null } = {}) {
    for (const node of all(".lit")) node.classList.remove("lit");
    if (!wanted.length) return;
    let shown = null;
    const side = from?.closest(".sheets") ? ".record" : ".sheets";
    for (const node of all("[data-p], [data-ps]")) {
      if (node.classList.contains("finding") || node.classList.contains("correct")) continue;
      if (!pointers(node).some((own) => wanted.some((p) => covers(p, own)))) continue;
      node.classList.add("lit");
      if (!shown && node.closest(side)) shown = node;
    }
    if (scroll && shown) shown.scrollIntoView({ block: "center", behavior: "auto" });
  }

  const sourceOf = (event) => (event.target instanceof Element ? event.target.closest("[data-p], [data-ps]") : null);
  document.addEventListener("mouseover", (event) => {
    const node = sourceOf(event);
    if (node && !drawing()) light(pointers(node), { from: node });
  });
  document.addEventListener("focusin", (event) => {
    const node = sourceOf(event);
    if (node) light(pointers(node), { scroll: true, from: node });
  });
  document.addEventListener("click", (event) => {
    const node = sourceOf(event);
    if (event.target.closest(".cancel")) closeForm();
    else if (node && !event.target.closest("button, a, input, select, textarea, summary") && !drawing()) {
      light(pointers(node), { scroll: true, from: node });
    }
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "autres") location.href = event.target.value;
  });

  // Keys
  const chosen = () => document.querySelector(".chosen");
  function step(by) {
    const rows = all("table.list tbody tr");
    if (rows.length) {
      const at = rows.indexOf(chosen());
      chosen()?.classList.remove("chosen");
      const row = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
      row.classList.add("chosen");
      row.scrollIntoView({ block: "nearest" });
      row.querySelector("a.open")?.focus({ preventScroll: true });
      return;
    }
    const found = all(".finding").filter((node) => node.offsetParent !== null);
    const at = found.indexOf(document.activeElement.closest?.(".finding"));
    found[Math.max(0, Math.min(found.length - 1, at + by))]?.focus();
  }
  const follow = (selector) => document.querySelector(selector)?.click();
  const press = (name) => {
    document.activeElement.closest?.(".finding")?.querySelector(`button[data-key="${name}"]`)?.click();
  };
  const keys = {
    j: () => step(1), k: () => step(-1),
    n: () => follow('a[rel="next"]'), p: () => follow('a[rel="prev"]'), u: () => follow('a[data-key="u"]'),
    a: () => press("a"), x: () => press("x"), o: () => press("o"),
    e: () => document.activeElement.querySelector?.("button.edit")?.click(),
    Enter: () => { if (document.activeElement === document.body) chosen()?.querySelector("a.open")?.click(); },
    "?": () => { location.href = "/aide"; },
    "/": () => { const box = document.getElementById("mots"); if (box) box.focus(); else location.href = "/"; },
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { closeForm(); if (event.target.id === "mots") event.target.blur(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const act = keys[event.key];
    if (act) { if (event.key !== "Enter") event.preventDefault(); act(); }
  });

  // The place of a corrected value, drawn on a page
  const form = () => document.querySelector("form.correct");
  const drawing = () => start !== null;
  let start = null;
  const at = (svg, event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  document.addEventListener("pointerdown", (event) => {
    const svg = event.target instanceof Element ? event.target.closest(".sheet svg") : null;
    if (!svg || !form()) return;
    event.preventDefault();
    for (const old of all("rect.drawing")) old.remove();
    const box = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    box.classList.add("box", "drawing");
    svg.append(box);
    start = { svg, box, from: at(svg, event) };
  });
  document.addEventListener("pointermove", (event) => {
    if (!start) return;
    const { from, box } = start, to = at(start.svg, event);
    const edges = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
    for (const [name, value] of Object.entries(edges)) box.setAttribute(name, value.toFixed(1));
  });
  document.addEventListener("pointerup", () => {
    if (!start) return;
    const { box, svg } = start, [x, y, w, h] = ["x", "y", "width", "height"].map((name) => Number(box.getAttribute(name)));
    start = null;
    if (!form() || w < 2 || h < 2) { box.remove(); return; }
    const page = svg.closest(".sheet").dataset.page;
    form().elements.page.value = page;
    form().elements.bbox.value = [x, y, x + w, y + h].map((v) => v.toFixed(1)).join(",");
    form().querySelector(".drawn").textContent = `p. ${page}`;
  });
  function back(pointer) {
    const node = all("#fiche .value, #fiche .members [data-p]").find((own) => own.dataset.p === pointer);
    (node?.tabIndex === 0 ? node : node?.querySelector("button"))?.focus();
  }
  function closeForm() {
    const pointer = form()?.dataset.p;
    document.getElementById("saisie")?.replaceChildren();
    for (const old of all("rect.drawing")) old.remove();
    if (pointer) back(pointer);
  }

  // What is said swaps the record: the eye and the keys stay where they were, or go on to the next finding.
  const chosenFinding = () => document.activeElement.closest?.("#fiche .finding");
  let last = -1, corrected = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.id !== "fiche") return;
    last = all("#fiche .finding").indexOf(chosenFinding());
    corrected = form()?.dataset.p ?? document.activeElement.closest?.("#fiche .value, #fiche .members [data-p]")?.dataset.p ?? null;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const found = all("#fiche .finding");
    if (document.activeElement === document.body) {
      if (last >= 0) found[Math.min(last, found.length - 1)]?.focus();
      else if (corrected) back(corrected);
    }
    last = -1;
    corrected = null;
  });
  document.addEventListener("htmx:sendError", () => {
    const said = document.createElement("p");
    said.className = "error";
    said.setAttribute("role", "alert");
    said.textContent = document.documentElement.lang === "fr"
      ? "Le bureau ne répond plus : rien n'a été gardé. Relancez « registre review », puis rechargez la page."
      : "The desk does not answer: nothing was kept. Start “registre review” again, then reload the page.";
    for (const old of all("main > .error")) old.remove();
    document.getElementById("contenu").prepend(said);
    said.scrollIntoView({ block: "nearest" });
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    for (const old of all("rect.drawing")) old.remove();
    const field = event.target.querySelector?.("form.correct [name=value]");
    if (field) { field.focus(); field.scrollIntoView({ block: "center" }); light(pointers(field.form), { from: field }); }
  });

  const sheets = document.querySelector(".sheets[data-first]");
  if (sheets) {
    const page = document.getElementById(`page-${sheets.dataset.first}`);
    if (page && sheets.dataset.first !== "1") sheets.scrollTop = page.offsetTop - sheets.offsetTop;
  }
})();
