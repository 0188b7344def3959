/* Ticking many at once: <input type="checkbox" data-ticks="NAME"> ticks every box of that name, and shows when all are. */
for (const all of document.querySelectorAll("[data-ticks]")) {
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][name="${all.dataset.ticks}"]`)];
  const show = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = boxes.length > 0 && ticked === boxes.length;
    all.indeterminate = ticked > 0 && ticked < boxes.length;
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes) box.addEventListener("change", show);
  show();
}
