/* Forms that write are sent once, and text that was not sent is not lost unasked.
 *
 * Every <form method="post">: the second press does nothing (the server makes it harmless anyway), and leaving the page
 * with changed fields asks first. data-guard="off" leaves a form alone.
 */
const guarded = (form) => form instanceof HTMLFormElement && form.method === "post" && form.dataset.guard !== "off";
const sent = new WeakSet();
let leaving = false;

const changed = (field) =>
  !field.disabled && field.type !== "hidden" && (field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
    : field instanceof HTMLSelectElement ? [...field.options].some((option) => option.selected !== option.defaultSelected) && typed.has(field)
    : "defaultValue" in field && field.value !== field.defaultValue);
const typed = new WeakSet();

document.addEventListener("input", (event) => typed.add(event.target));

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented) return;
  sent.add(form);
  leaving = true;
  for (const button of form.querySelectorAll("button:not([type=button])")) button.setAttribute("aria-disabled", "true");
});

window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  leaving = false;
  for (const form of document.forms) {
    sent.delete(form);
    for (const button of form.querySelectorAll("button[aria-disabled]")) button.removeAttribute("aria-disabled");
  }
});

window.addEventListener("beforeunload", (event) => {
  if (leaving) return;
  if ([...document.forms].some((form) => guarded(form) && [...form.elements].some((field) => typed.has(field) && changed(field)))) event.preventDefault();
});
