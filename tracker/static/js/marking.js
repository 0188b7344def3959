/* Mark words in an article, and the form for a claim knows which.
 *
 * <div data-text>: the article. Its pieces carry data-start, the offset of their first character in the stored text:
 *   <p><span data-start="64">U.S. and …</span><a class="quote" data-start="120">…</a></p>
 *   A piece holds the article's own characters and nothing else; whatever stands between pieces is not the article's.
 * <form data-marking>: <textarea data-fills="quote">, <input data-fills="start">, <input data-fills="end"> are filled,
 *   a <details> around the form opens, and [data-marked] (role="status") says what was marked.
 * Offsets count characters as the server does (Unicode code points), not the browser's UTF-16 units. Half-open.
 */
const length = (text) => [...text].length;

/* The marked text nodes of the article with what of each is marked, in order. */
function pieces(range, text) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const found = [];
  let run = null;
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement.closest("[data-start]");
    if (!own || !text.contains(own)) continue;
    if (own !== run) {
      run = own;
      before = Number(own.dataset.start);
    }
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.data.length;
      if (to > from) found.push({ start: before + length(node.data.slice(0, from)), marked: node.data.slice(from, to) });
    }
    before += length(node.data);
  }
  return found;
}

/* {quote, start, end} of a range, without white space at its ends; nothing where no word of the article is marked. */
export function marked(range, text) {
  let quote = "";
  let start = null;
  for (const piece of pieces(range, text)) {
    if (start === null) start = piece.start;
    quote += "\n".repeat(Math.max(0, piece.start - start - length(quote))) + piece.marked;
  }
  const trimmed = quote.trim();
  if (start === null || !trimmed) return null;
  start += length(quote.slice(0, quote.indexOf(trimmed)));
  return { quote: trimmed, start, end: start + length(trimmed) };
}

function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.querySelector(`[data-fills="${name}"]`);
    if (!field) continue;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const details = form.closest("details");
  if (details) details.open = true;
  const said = document.querySelector("[data-marked]");
  if (said) said.textContent = `Marked characters ${values.start} to ${values.end}: “${values.quote}”`;
}

const text = document.querySelector("[data-text]");
const form = document.querySelector("form[data-marking]");

function take() {
  const selection = window.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return;
  const values = marked(selection.getRangeAt(0), text);
  if (values) fill(form, values);
}

if (text && form) {
  text.addEventListener("mouseup", () => setTimeout(take));
  text.addEventListener("touchend", () => setTimeout(take));
  document.addEventListener("keyup", (event) => {
    if (event.key === "Shift" || event.shiftKey) take();
  });
}
