/* Filters: <form method="get" data-filter> leaves empty fields out of the address, so that it can be read and kept.
 * data-filter="auto" also sends itself when a choice changes; text still waits for Enter.
 */
for (const form of document.querySelectorAll("form[data-filter]")) {
  form.addEventListener("formdata", (event) => {
    const kept = [...event.formData.entries()].filter(([, value]) => value !== "");
    for (const name of new Set(event.formData.keys())) event.formData.delete(name);
    for (const [name, value] of kept) event.formData.append(name, value);
  });
  if (form.dataset.filter === "auto")
    form.addEventListener("change", (event) => {
      if (event.target.matches("select, [type=checkbox], [type=radio], [type=date]")) form.requestSubmit();
    });
}
