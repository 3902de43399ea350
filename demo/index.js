const form = document.querySelector('#controls');
const playground = document.querySelector('#playground');
const live = [...playground.querySelectorAll('[data-live]')];

const DEFAULTS = { situation: 'operational', format: 'own', theme: 'system', lang: 'en', dir: 'ltr', width: 'full' };
/** Situations that Instatus pages do not support. */
const OWN_ONLY = ['stale', 'long-history'];
/** Languages that are written from right to left. */
const RTL = ['ar', 'fa', 'he'];
/** The component that the badge and the bars show, if the feed is not ScootKit's. */
const COMPONENTS = { huge: 'c0', arabic: 'b', 'long-words': 'a', hostile: 'b' };

const readForm = () => Object.fromEntries(new FormData(form));

const sourceOf = ({ situation, format }) => {
  if (format === 'instatus') return situation === 'operational' ? '/instatus/' : `/instatus/${situation}/`;
  return `/feeds/${situation}.json`;
};

const setOrRemove = (element, name, value, defaultValue) => {
  if (value === defaultValue) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

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

const markupOf = (tag, attributes) => {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return `<${tag}${list}>\n  <a href="/scootkit.html">Status page</a>\n</${tag}>`;
};

const showSnippet = (name, text) => document.querySelector(`[data-snippet='${name}']`).replaceChildren(highlight(text));

const apply = () => {
  const { situation, format } = form.elements;
  for (const option of situation.options)
    option.disabled = format.value === 'instatus' && OWN_ONLY.includes(option.value);
  if (situation.selectedOptions[0]?.disabled) situation.value = DEFAULTS.situation;
  const options = readForm();
  const src = sourceOf(options);
  const component = COMPONENTS[options.situation] ?? 'scnx-bot-manager';
  if (options.theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = options.theme;
  playground.dataset.width = options.width;

  for (const element of live) {
    if (element.hasAttribute('component')) element.setAttribute('component', component);
    setOrRemove(element, 'lang', options.lang, 'en');
    setOrRemove(element, 'dir', options.dir, 'ltr');
    setOrRemove(element, 'src', src);
  }
  const common = {
    src,
    lang: options.lang === 'en' ? undefined : options.lang,
    dir: options.dir === 'ltr' ? undefined : options.dir,
  };
  showSnippet('banner', markupOf('status-banner', common));
  showSnippet('badge', markupOf('status-badge', common));
  showSnippet('list', markupOf('component-list', common));
  showSnippet('bars', markupOf('uptime-bars', { ...common, component }));
  showSnippet('history', markupOf('incident-history', common));

  const query = new URLSearchParams(Object.entries(options).filter(([name, value]) => DEFAULTS[name] !== value));
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
};

const restore = () => {
  const query = new URLSearchParams(location.search);
  for (const name of Object.keys(DEFAULTS)) {
    const value = query.get(name);
    const control = form.elements[name];
    const allowed =
      control instanceof RadioNodeList
        ? [...control].map(({ value }) => value)
        : [...control.options].map(({ value }) => value);
    control.value = allowed.includes(value) ? value : DEFAULTS[name];
  }
};

showSnippet('hero', document.querySelector("[data-snippet='hero']").textContent);
form.elements.lang.addEventListener('change', ({ target }) => {
  form.elements.dir.value = RTL.includes(target.value) ? 'rtl' : 'ltr';
});
form.addEventListener('change', apply);
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  try {
    await navigator.clipboard.writeText(document.querySelector(`[data-snippet='${button.dataset.copy}']`).textContent);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Select and copy';
  }
  setTimeout(() => (button.textContent = 'Copy'), 1600);
});
restore();
apply();
