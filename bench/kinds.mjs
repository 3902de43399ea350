/** What a page can show: a banner, a list, a history, or all of them; and functions that run in such a page. */

export const script = (src) => `<script type="module" src="${src}"></script>`;

/** Per kind, what a reader reads. Runs in the page with the element and its shadow root. */
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

/** A function for a page; false as long as there is no such element with a shadow root. */
export const inPage = (tag, look) =>
  new Function(
    `const host = document.querySelector('${tag}'); return !!host?.shadowRoot && (${look})(host, host.shadowRoot);`,
  );

/** All kinds on one page, from one file. */
export const together = (kinds, head) => {
  const every = Object.values(kinds);
  const allOf = (look) => every.map((each) => `(${each[look]})()`);
  return {
    tag: every[0].tag,
    head,
    body: (src) => every.map(({ body }) => body(src)).join(''),
    isDrawn: new Function(`return ${allOf('isDrawn').join(' && ')};`),
    words: new Function(`return [${allOf('words').join(', ')}];`),
  };
};
