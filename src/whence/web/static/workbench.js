// What makes pages quick: keys, panels without a new page, dropping files. Every page works without it.

const main = document.getElementById("main");
document.documentElement.classList.add("scripted");

// ── Panels ────────────────────────────────────────────────────────────────

/** The block of the text that holds the place an address means: the panel stands behind it. */
function blockOf(link) {
  const inText = link.closest(".text > :not(.panel)");
  return inText;
}

async function openPanel(address, link, push = true) {
  const reader = document.querySelector(".reader");
  const at = address.searchParams.get("at");
  const block = link ? blockOf(link) : null;
  if (!reader || !at || !block) { location.assign(address); return; }
  const partial = new URL(`/document/${reader.dataset.document}/panel`, location.origin);
  partial.searchParams.set("at", at);
  const answer = await fetch(partial, { headers: { Accept: "text/html" } });
  if (!answer.ok) { location.assign(address); return; }
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  closePanel(false);
  const panel = holder.content.querySelector(".panel");
  block.after(panel);
  markCurrent(at);
  if (push) history.pushState({ at }, "", address);
  panel.querySelector("h2").focus({ preventScroll: false });
  panel.scrollIntoView({ block: "nearest" });
}

function markCurrent(at) {
  for (const each of document.querySelectorAll(".reader [aria-current]")) each.removeAttribute("aria-current");
  for (const each of document.querySelectorAll(`.text a.q, .rail a`)) {
    if (new URL(each.href, location).searchParams.get("at") === at) each.setAttribute("aria-current", "true");
  }
}

function closePanel(focus) {
  const panel = document.getElementById("panel");
  if (!panel) return null;
  const at = panel.dataset.at;
  panel.remove();
  for (const each of document.querySelectorAll(".reader [aria-current]")) each.removeAttribute("aria-current");
  if (focus) linkTo(at)?.focus();
  return at;
}

function linkTo(at) {
  return [...document.querySelectorAll(".text a")].find((each) => new URL(each.href, location).searchParams.get("at") === at);
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("a");
  if (!link || !document.querySelector(".reader")) return;
  if (link.matches("[data-close]")) {
    event.preventDefault();
    closePanel(true);
    history.pushState({}, "", link.href);
    return;
  }
  const address = new URL(link.href, location);
  const opens = link.matches("[data-panel], .text a") && address.hash === "#panel" && address.pathname === location.pathname;
  const place = opens && (link.closest(".text > :not(.panel)") ? link : linkTo(address.searchParams.get("at")));
  if (!place) return;
  event.preventDefault();
  openPanel(address, place);
});

addEventListener("popstate", () => { if (document.querySelector(".reader")) location.reload(); });

// Going to the other text and back: where one came from is kept for this tab.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-key='o'], [data-open], .places a");
  if (link) sessionStorage.setItem("whence-back", location.href);
});

function goBack() {
  const from = sessionStorage.getItem("whence-back");
  const own = document.querySelector("[data-back]");
  if (from && from !== location.href) { sessionStorage.removeItem("whence-back"); location.assign(from); }
  else if (own) own.click();
  else history.back();
}

// ── Keys ──────────────────────────────────────────────────────────────────

const pages = { o: "/", d: "/documents", f: "/findings", s: "/sources", c: "/copied", n: "/entities", t: "/timeline", j: "/judgements", k: "/check" };
let waiting = false;

function move(step) {
  const direct = document.querySelector(`.panel [data-key='${step > 0 ? "j" : "k"}']`);
  if (direct) { direct.click(); return; }
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.classList.contains("at"));
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)];
  rows[at]?.classList.remove("at");
  next.classList.add("at");
  const link = next.matches("a") ? next : next.querySelector("[data-open]") ?? next.querySelector("th a, a");
  (link ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function nextFinding() {
  const all = [...document.querySelectorAll("[data-finding]")];
  const at = new URL(location).searchParams.get("at");
  const known = all.findLastIndex((each) => new URL(each.href, location).searchParams.get("at") === at);
  const next = all[known + 1] ?? all[0];
  if (next) next.click(); else location.assign("/findings");
}

const actions = {
  "/": () => document.getElementById("find")?.focus(),
  "?": () => location.assign("/help#keys"),
  j: () => move(1),
  k: () => move(-1),
  n: nextFinding,
  b: goBack,
  g: () => { waiting = true; setTimeout(() => { waiting = false; }, 1500); },
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    const close = document.querySelector("[data-close]");
    if (close) { close.click(); return; }
  }
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.metaKey || event.ctrlKey || event.altKey || document.body.dataset.letters === "off") return;
  if (waiting) {
    waiting = false;
    if (pages[event.key]) { event.preventDefault(); location.assign(pages[event.key]); }
    return;
  }
  const act = actions[event.key] ?? actionOn(event.key);
  if (act) { event.preventDefault(); act(); }
});

function actionOn(key) {
  if (!/^[oecxu]$/.test(key)) return null;
  const found = document.querySelector(`[data-key='${key}']`);
  return found ? () => found.click() : null;
}

// ── Forms ─────────────────────────────────────────────────────────────────

for (const layers of document.querySelectorAll("form.layers")) layers.addEventListener("change", () => layers.requestSubmit());
for (const filters of document.querySelectorAll("form.filters")) {
  filters.addEventListener("change", (event) => { if (event.target.matches("[type=checkbox], [type=radio], select")) filters.requestSubmit(); });
}

for (const drop of document.querySelectorAll(".drop")) {
  const input = drop.querySelector("input[type=file]");
  for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); input.files = event.dataTransfer.files; input.dispatchEvent(new Event("change")); });
}

for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());

// ── The strip of the timeline ─────────────────────────────────────────────

const WIDE = 1160, YEAR = 365.2425, EPOCH = 719528; // the drawing's units; days of a year; 1 January 1970 as a day's number

/** A place on the strip as the day that lies there: pieces are [first day, last day, left, width]. */
function dayAt(x, pieces) {
  const [first, last, left, width] = pieces.findLast((piece) => piece[2] <= x) ?? pieces[0];
  return Math.round(first + Math.min(1, Math.max(0, (x - left) / width)) * (last - first));
}

/** A day as a date to be asked for: no sharper than what is chosen is wide. */
function edtf(day, wide) {
  const at = new Date((day - EPOCH) * 864e5);
  const year = `${at.getUTCFullYear() < 0 ? "-" : ""}${String(Math.abs(at.getUTCFullYear())).padStart(4, "0")}`;
  const parts = [year, String(at.getUTCMonth() + 1).padStart(2, "0"), String(at.getUTCDate()).padStart(2, "0")];
  return parts.slice(0, wide > 4 * YEAR ? 1 : wide > 120 ? 2 : 3).join("-");
}

function brushing(strip) {
  const pieces = JSON.parse(strip.dataset.brush), brush = strip.querySelector(".brush");
  const form = document.querySelector(".brush-form");
  const placeOf = (event) => {
    const box = strip.getBoundingClientRect();
    return Math.min(WIDE, Math.max(0, ((event.clientX - box.left) * WIDE) / box.width));
  };
  let from = null;
  strip.addEventListener("pointerdown", (event) => {
    if (event.button || event.pointerType === "touch" || event.target.closest("a")) return;
    event.preventDefault();
    from = placeOf(event);
    strip.setPointerCapture(event.pointerId);
  });
  const drawn = (to) => { brush.setAttribute("x", Math.min(from, to)); brush.setAttribute("width", Math.abs(to - from)); };
  strip.addEventListener("pointermove", (event) => { if (from !== null) drawn(placeOf(event)); });
  strip.addEventListener("pointercancel", () => { from = null; drawn(0); });
  strip.addEventListener("pointerup", (event) => {
    if (from === null) return;
    const [left, right] = [from, placeOf(event)].sort((a, b) => a - b);
    from = null;
    if (right - left < 4) return;
    const [first, last] = [dayAt(left, pieces), dayAt(right, pieces)];
    form.elements.from.value = edtf(first, last - first);
    form.elements.to.value = edtf(last, last - first);
    form.requestSubmit();
  });
}

for (const strip of document.querySelectorAll("[data-brush]")) brushing(strip);

// A running addition shows how far it is, in place.
const running = document.querySelector("[data-progress]");
if (running) {
  const look = async () => {
    const answer = await fetch(running.dataset.progress);
    if (!answer.ok) return;
    const holder = document.createElement("template");
    holder.innerHTML = await answer.text();
    running.replaceChildren(...holder.content.childNodes);
    if (running.querySelector("[data-done]")) location.reload(); else setTimeout(look, 700);
  };
  setTimeout(look, 700);
}

if (location.hash === "#panel") document.getElementById("panel-h")?.focus({ preventScroll: true });
