/** The kinds of pages (banner, list, history, or all of them), and functions that run in these pages. */

export const script = (src) => `<script type="module" src="${src}"></script>`;

/** The visible words of each kind. Called in the page with the element and its shadow root. */
export const KINDS = {
  banner: { words: (_host, root) => root.querySelector('.box').innerText.replace(/\s+/g, ' ').trim() },
  list: {
    words: (_host, root) =>
      [...root.querySelectorAll('.row')].map((row) => [
        row.querySelector('.name').textContent,
        (row.querySelector('.badge .word') ?? row.querySelector('.badge')).textContent,
        row.querySelector('.share').textContent,
        row.querySelector('.bars').ariaLabel,
      ]),
  },
  history: {
    words: (_host, root) =>
      [...root.querySelectorAll('article.incident')].map((each) => each.innerText.replace(/\s+/g, '')),
  },
};

/** Creates a function for a page. It returns false while there is no such element with a shadow root. */
export const inPage = (tag, check) =>
  new Function(
    `const host = document.querySelector('${tag}'); return !!host?.shadowRoot && (${check})(host, host.shadowRoot);`,
  );

/** Combines all kinds on one page. */
export const combine = (kinds, head) => {
  const every = Object.values(kinds);
  const allOf = (check) => every.map((each) => `(${each[check]})()`);
  return {
    tag: every[0].tag,
    head,
    body: (src) => every.map(({ body }) => body(src)).join(''),
    isDrawn: new Function(`return ${allOf('isDrawn').join(' && ')};`),
    words: new Function(`return [${allOf('words').join(', ')}];`),
  };
};
