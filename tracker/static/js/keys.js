/* Keys for those who do this all day.
 *
 * <table data-rows> … <tr data-row data-evidence="/claims/6#evidence-form" data-status="/claims/6#status-form">
 *                       … <a data-open href="/claims/6">…</a>
 *   j and k select the next and the previous row and put the focus on its [data-open] link; o opens it,
 *   e and s go to the addresses of the row, a and d press its [data-press="a"] and [data-press="d"].
 * Anywhere else: data-key="e" on a link (followed), a <details> (opened, first field focused) or a field (focused).
 * ? opens <dialog id="keys">. Nothing happens while somebody types, or with Ctrl, Alt or Meta held.
 */
const typing = (target) => target instanceof Element && target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];
const selected = () => document.querySelector("[data-row].selected");

export function select(row) {
  if (!row) return;
  for (const other of rows()) other.classList.toggle("selected", other === row);
  const link = row.querySelector("[data-open]");
  link?.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function step(by) {
  const all = rows();
  if (!all.length) return false;
  const at = all.indexOf(selected());
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  select(all[next]);
  return true;
}

function go(address) {
  if (!address) return false;
  window.location.assign(address);
  return true;
}

function use(key) {
  const target = [...document.querySelectorAll("[data-key]")].find((each) => each.dataset.key === key);
  if (!target) return false;
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    (target.querySelector("input:not([type=hidden]), select, textarea") ?? target.querySelector("summary")).focus();
    target.scrollIntoView({ block: "nearest" });
  } else if (target.matches("a, button")) target.click();
  else {
    target.focus();
    target.select?.();
  }
  return true;
}

function press(key) {
  const button = selected()?.querySelector(`[data-press="${key}"]`);
  button?.click();
  return Boolean(button);
}

function help() {
  const dialog = document.getElementById("keys");
  if (!dialog) return false;
  if (dialog.open) dialog.close();
  else dialog.showModal();
  return true;
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  o: () => go(selected()?.querySelector("[data-open]")?.href),
  e: () => go(selected()?.dataset.evidence) || use("e"),
  s: () => go(selected()?.dataset.status) || use("s"),
  a: () => press("a"),
  d: () => press("d"),
  "/": () => use("/"),
  "?": help,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) return;
  const dialog = document.querySelector("dialog[open]");
  if (dialog && event.key !== "?") return;
  if (Object.hasOwn(actions, event.key) && actions[event.key]()) event.preventDefault();
});

document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.("[data-rows] [data-row]");
  if (row) for (const other of rows()) other.classList.toggle("selected", other === row);
});
