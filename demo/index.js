import { attributeForm, readAttributes, valuesOf } from './playground/attributes.js';
import { snippetOf } from './playground/snippets.js';
import { showSnippet } from './shared/code.js';

const form = document.querySelector('#controls');
const playground = document.querySelector('#playground');
const live = [...playground.querySelectorAll('[data-live]')];

const DEFAULTS = {
  situation: 'operational',
  address: '',
  format: 'own',
  look: '',
  theme: 'system',
  lang: 'en',
  dir: 'ltr',
  width: 'full',
  code: 'html',
};
/** Situations that Instatus pages do not support. */
const OWN_ONLY = ['stale', 'long-history', 'offline', 'no-cors'];
/** Languages that are written from right to left. */
const RTL = ['ar', 'fa', 'he'];
/** The component that the badge and the bars show, if the feed is not ScootKit's. */
const COMPONENTS = { huge: 'c0', arabic: 'b', 'long-words': 'a', hostile: 'b' };
/** Snippet → the tag that it is for. */
const SNIPPETS = {
  banner: 'status-banner',
  badge: 'status-badge',
  list: 'component-list',
  bars: 'uptime-bars',
  history: 'incident-history',
};
/** Tag → the form with its attributes. */
const forms = new Map();
/** What the tags on the page have set from the start. */
const preset = new Map(
  live.map((element) => [
    element,
    { 'heading-level': element.getAttribute('heading-level'), component: element.getAttribute('component') },
  ]),
);

/** Look → its style sheet, from demo/themes. */
const styleSheets = new Map();
const styleSheetOf = async (look) => {
  if (!look) return '';
  if (!styleSheets.has(look)) styleSheets.set(look, (await (await fetch(`themes/${look}.css`)).text()).trim());
  return styleSheets.get(look);
};

const readForm = () => Object.fromEntries(new FormData(form));

/** This server under its other name, which is another origin for a browser. */
const otherOrigin = () => {
  const { protocol, hostname, port } = location;
  return `${protocol}//${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}`;
};

/** The address in code to copy, as long as a person has not typed one. */
const EXAMPLE = 'https://status.example.com';

/** The address that a person has typed, with `https://` if that is missing. Empty if it is none, which is said below the field. */
const addressOf = ({ address }) => {
  const text = address.trim();
  const url = /^https?:/.test(text) ? text : `https://${text}`;
  // Chromium accepts a host name with spaces, and escapes them.
  const isAddress = URL.canParse(url) && !/[\s%]/.test(new URL(url).host);
  const isWrong = !!text && !isAddress;
  form.elements.address.setAttribute('aria-invalid', isWrong);
  document.querySelector('#address-problem').hidden = !isWrong;
  return text && isAddress ? url : '';
};

const sourceOf = (options) => {
  const { situation, format } = options;
  const address = addressOf(options);
  if (address) return address;
  if (situation === 'no-cors') return `${otherOrigin()}/feeds/no-cors.json`;
  if (format === 'instatus') return situation === 'operational' ? '/instatus/' : `/instatus/${situation}/`;
  return `/feeds/${situation}.json`;
};

const setOrRemove = (element, name, value, defaultValue) => {
  if (value === defaultValue) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

const setAttributes = (element, component) => {
  const attributeForm = forms.get(element.localName);
  const start = preset.get(element);
  const values = { ...start, component: start.component && component, ...valuesOf(attributeForm) };
  for (const { name: field } of attributeForm.querySelectorAll('input')) {
    const name = field.split('.')[1];
    const value = values[name] ?? undefined;
    setOrRemove(element, name, value === true ? '' : value);
  }
};

const apply = async () => {
  const { situation, format } = form.elements;
  for (const option of situation.options)
    option.disabled = format.value === 'instatus' && OWN_ONLY.includes(option.value);
  if (situation.selectedOptions[0]?.disabled) situation.value = DEFAULTS.situation;
  const options = readForm();
  const src = sourceOf(options);
  const address = addressOf(options);
  const component = address ? undefined : (COMPONENTS[options.situation] ?? 'scnx-bot-manager');
  if (options.theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = options.theme;
  playground.dataset.width = options.width;
  for (const { classList } of playground.querySelectorAll('.stage')) {
    classList.value = 'stage';
    if (options.look) classList.add(options.look);
  }

  for (const element of live) {
    setAttributes(element, component);
    setOrRemove(element, 'lang', options.lang, 'en');
    setOrRemove(element, 'dir', options.dir, 'ltr');
    setOrRemove(element, 'src', src);
  }
  const style = await styleSheetOf(options.look);
  // The form may have changed meanwhile.
  if (JSON.stringify(readForm()) !== JSON.stringify(options)) return;
  const query = new URLSearchParams(Object.entries(options).filter(([name, value]) => DEFAULTS[name] !== value));
  for (const [name, tag] of Object.entries(SNIPPETS)) {
    const values = valuesOf(forms.get(tag));
    const attributes = {
      src: address || EXAMPLE,
      lang: options.lang === 'en' ? undefined : options.lang,
      dir: options.dir === 'ltr' ? undefined : options.dir,
      ...values,
    };
    const page = address || EXAMPLE;
    showSnippet(name, snippetOf({ format: options.code, tag, attributes, page, look: options.look, style }));
    for (const [attribute, value] of Object.entries(values))
      query.set(`${tag}.${attribute}`, value === true ? '' : value);
  }
  history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}${location.hash}`);
};

const restore = () => {
  const query = new URLSearchParams(location.search);
  for (const name of Object.keys(DEFAULTS)) {
    const value = query.get(name);
    const control = form.elements[name];
    const choices = control instanceof RadioNodeList ? [...control] : control.options && [...control.options];
    const isAllowed = choices ? choices.some((choice) => choice.value === value) : value !== null;
    control.value = isAllowed ? value : DEFAULTS[name];
  }
  for (const input of playground.querySelectorAll('.attributes input')) {
    if (!query.has(input.name)) continue;
    if (input.type === 'checkbox') input.checked = true;
    else input.value = query.get(input.name);
    input.closest('details').open = true;
  }
};

for (const [tag, attributes] of await readAttributes()) {
  const article = document.querySelector(`article#${tag}`);
  if (!article) continue;
  const details = attributeForm(tag, attributes);
  forms.set(tag, details.querySelector('form'));
  article.querySelector('.code').before(details);
}
await customElements.whenDefined('status-banner');

showSnippet('hero', document.querySelector("[data-snippet='hero']").textContent);
form.elements.lang.addEventListener('change', ({ target }) => {
  form.elements.dir.value = RTL.includes(target.value) ? 'rtl' : 'ltr';
});
playground.addEventListener('change', apply);
playground.addEventListener('submit', (event) => {
  event.preventDefault();
  apply();
});
restore();
apply();
