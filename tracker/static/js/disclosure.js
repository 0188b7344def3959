/* An address that ends in #ID opens <details id="ID">, or the one around the element it names, and focuses its first field. */
function open() {
  const target = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  const details = target && target.closest("details");
  if (!details) return;
  details.open = true;
  target.scrollIntoView({ block: "nearest" });
  const field = target.matches("input, select, textarea") ? target : details.querySelector("input:not([type=hidden]), select, textarea");
  field?.focus({ preventScroll: true });
}

window.addEventListener("hashchange", open);
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (link && link.hash === window.location.hash) open();
});
open();
