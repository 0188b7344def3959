/* Say how far the reading of a long text is likely to be, from the moment its form is sent.
 *
 * <form data-reads>: a textarea with the text, or a chosen file.
 * <p data-waiting hidden role="status">, with <progress> in it: shown for texts that take more than a second.
 * The speed is measured on the reference machine; the bar waits at its end if this one is slower.
 */
const A_SECOND = 75_000; // characters

function size(form) {
  const file = form.querySelector("input[type=file]")?.files?.[0];
  return file ? file.size : form.querySelector("textarea")?.value.length ?? 0;
}

for (const form of document.querySelectorAll("form[data-reads]")) {
  form.addEventListener("submit", () => {
    const seconds = size(form) / A_SECOND;
    const said = form.querySelector("[data-waiting]");
    const bar = said?.querySelector("progress");
    if (!bar || seconds < 1) return;
    bar.max = Math.ceil(seconds);
    said.hidden = false;
    said.querySelector("span").textContent = `Reading and checking a long text; about ${bar.max} seconds.`;
    const begun = performance.now();
    setInterval(() => {
      bar.value = Math.min(bar.max, (performance.now() - begun) / 1000);
    }, 250);
  });
}
