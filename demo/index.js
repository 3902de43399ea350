const form = document.querySelector('#controls');
const playground = document.querySelector('#playground');
const live = [...playground.querySelectorAll('[data-live]')];

const DEFAULTS = { situation: 'operational', format: 'own', theme: 'system', lang: 'en', dir: 'ltr', width: 'full' };
/** What an Instatus page has no words for: the age of what it says, and a past. */
const OWN_ONLY = ['stale', 'long-history'];
/** Which component the badge and the bars show; others than ScootKit's feeds know other names. */
const COMPONENTS = { huge: 'c0', arabic: 'b', 'long-words': 'a', hostile: 'b' };

const choice = () => Object.fromEntries(new FormData(form));

const sourceOf = ({ situation, format }) => {
  if (format === 'instatus') return situation === 'operational' ? '/instatus/' : `/instatus/${situation}/`;
  return `/feeds/${situation}.json`;
};

const setOrRemove = (element, name, value, absent) => {
  if (value === absent) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** `<tag a="b">` in coloured pieces, as text nodes and spans. */
const coloured = (markup) => {
  const fragment = document.createDocumentFragment();
  const piece = (text, kind) => {
    if (!kind) return fragment.append(text);
    const span = document.createElement('span');
    span.className = `t-${kind}`;
    span.textContent = text;
    fragment.append(span);
  };
  for (const [text, tag, attr, string] of markup.matchAll(
    /(<\/?[a-z][a-z-]*|\/?>)|([a-z-]+)(?==")|("[^"]*")|[^<>"a-z]+|[a-z]+/gi,
  ))
    piece(text, tag ? 'tag' : attr ? 'attr' : string ? 'string' : undefined);
  return fragment;
};

const markupOf = (tag, attributes) => {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  return `<${tag}${list}>\n  <a href="/scootkit.html">Status page</a>\n</${tag}>`;
};

const show = (name, text) => document.querySelector(`[data-snippet='${name}']`).replaceChildren(coloured(text));

const apply = () => {
  const { situation, format } = form.elements;
  for (const option of situation.options)
    option.disabled = format.value === 'instatus' && OWN_ONLY.includes(option.value);
  if (situation.selectedOptions[0]?.disabled) situation.value = DEFAULTS.situation;
  const wanted = choice();
  const src = sourceOf(wanted);
  const component = COMPONENTS[wanted.situation] ?? 'scnx-bot-manager';
  if (wanted.theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = wanted.theme;
  playground.dataset.width = wanted.width;

  for (const element of live) {
    if (element.hasAttribute('component')) element.setAttribute('component', component);
    setOrRemove(element, 'lang', wanted.lang, 'en');
    setOrRemove(element, 'dir', wanted.dir, 'ltr');
    setOrRemove(element, 'src', src);
  }
  const common = {
    src,
    lang: wanted.lang === 'en' ? undefined : wanted.lang,
    dir: wanted.dir === 'ltr' ? undefined : wanted.dir,
  };
  show('banner', markupOf('status-banner', common));
  show('badge', markupOf('status-badge', common));
  show('list', markupOf('component-list', common));
  show('bars', markupOf('uptime-bars', { ...common, component }));
  show('history', markupOf('incident-history', common));

  const query = new URLSearchParams(Object.entries(wanted).filter(([name, value]) => DEFAULTS[name] !== value));
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
};

const restore = () => {
  const query = new URLSearchParams(location.search);
  for (const name of Object.keys(DEFAULTS)) {
    const wanted = query.get(name);
    const control = form.elements[name];
    const known =
      control instanceof RadioNodeList
        ? [...control].map(({ value }) => value)
        : [...control.options].map(({ value }) => value);
    control.value = known.includes(wanted) ? wanted : DEFAULTS[name];
  }
};

show('hero', document.querySelector("[data-snippet='hero']").textContent);
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
