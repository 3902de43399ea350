/** Highlights the syntax of markup. Returns text nodes and spans. */
const highlight = (markup) => {
  const fragment = document.createDocumentFragment();
  const append = (text, kind) => {
    if (!kind) return fragment.append(text);
    const span = document.createElement('span');
    span.className = `t-${kind}`;
    span.textContent = text;
    fragment.append(span);
  };
  for (const [text, tag, attr, string] of markup.matchAll(
    /(<\/?[a-z][a-z-]*|\/?>)|([a-z-]+)(?==")|("[^"]*")|[^<>"a-z]+|[a-z]+/gi,
  ))
    append(text, tag ? 'tag' : attr ? 'attr' : string ? 'string' : undefined);
  return fragment;
};

/** Shows a text in `<code data-snippet=name>`. */
export const showSnippet = (name, text) =>
  document.querySelector(`[data-snippet='${name}']`).replaceChildren(highlight(text));

// `<button data-copy=name>` copies it, `<button data-copy-link>` the address of the page with all settings.
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy], [data-copy-link]');
  if (!button) return;
  const { dataset } = button;
  const label = (dataset.label ??= button.textContent);
  const { href } = location;
  try {
    await navigator.clipboard.writeText(
      dataset.copy ? document.querySelector(`[data-snippet='${dataset.copy}']`).textContent : href,
    );
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Select and copy';
  }
  setTimeout(() => (button.textContent = label), 1600);
});
