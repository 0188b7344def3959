/* Dialogs, and what should have the focus when a page comes back.
 *
 * <button data-opens="ID"> opens <dialog id="ID">. [data-scripted] is hidden where there is no scripting.
 * [data-focus] (the list of errors above a form) gets the focus once.
 * <form data-confirm="ID"> asks in <dialog id="ID"> first: its button value="yes" sends the form. Without scripting
 * the form is sent at once, so whatever cannot be undone also asks on the server.
 */
for (const hidden of document.querySelectorAll("[data-scripted]")) hidden.hidden = false;
document.querySelector("[data-focus]")?.focus();

document.addEventListener("click", (event) => {
  const opener = event.target.closest?.("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
});

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    const dialog = form.dataset.confirm && document.getElementById(form.dataset.confirm);
    if (!dialog || form.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const pressed = event.submitter;
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return;
      form.dataset.confirmed = "yes";
      form.requestSubmit(pressed);
    }, { once: true });
    dialog.showModal();
  },
  true,
);
