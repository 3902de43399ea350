/** A field for every attribute of the tags, from the custom elements manifest. */

/** The controls above set these. */
const SET_ABOVE = ['src'];

/** Tag → its attributes. */
export const readAttributes = async () => {
  const { modules } = await (await fetch('/dist/custom-elements.json')).json();
  return new Map(
    modules
      .flatMap(({ declarations }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(({ tagName, attributes }) => [tagName, attributes.filter(({ name }) => !SET_ABOVE.includes(name))]),
  );
};

const create = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** The words that an attribute accepts: those in code in its description, unless it is another attribute. */
const wordsOf = ({ name, description }, names) =>
  [...description.matchAll(/`([a-z]+)`/g)]
    .map(([, word]) => word)
    .filter((word) => word !== name && !names.includes(word));

const fieldOf = (tag, attribute, names) => {
  const { name, description, type } = attribute;
  const id = `${tag}.${name}`;
  const isBoolean = /^boolean/.test(type?.text ?? '');
  const input = create('input', {
    id,
    name: id,
    type: isBoolean ? 'checkbox' : /^number/.test(type?.text ?? '') ? 'number' : 'text',
    autocomplete: 'off',
    spellcheck: false,
  });
  input.setAttribute('aria-describedby', `${id}.about`);
  const words = isBoolean ? [] : wordsOf(attribute, names);
  const list = create('datalist', { id: `${id}.words` }, ...words.map((value) => create('option', { value })));
  if (words.length) input.setAttribute('list', list.id);
  return create(
    'div',
    { className: isBoolean ? 'attribute check' : 'attribute' },
    create('label', { htmlFor: id, textContent: name }),
    input,
    ...(words.length ? [list] : []),
    create('p', { id: `${id}.about`, textContent: description.replaceAll('`', '') }),
  );
};

/** A disclosure with a form. */
export const attributeForm = (tag, attributes) => {
  const names = attributes.map(({ name }) => name);
  // What only this tag has comes first.
  const sorted = [...attributes].sort((a, b) => Number(!!a.inheritedFrom) - Number(!!b.inheritedFrom));
  const form = create(
    'form',
    { className: 'attributes' },
    ...sorted.map((attribute) => fieldOf(tag, attribute, names)),
  );
  form.setAttribute('aria-label', `Attributes of ${tag}`);
  return create(
    'details',
    { className: 'options' },
    create('summary', { textContent: `Attributes (${sorted.length})` }),
    form,
  );
};

/** The attributes that are set: name → text, or true for a boolean attribute. */
export const valuesOf = (form) =>
  Object.fromEntries(
    [...form.querySelectorAll('input')]
      .filter(({ type, checked, value }) => (type === 'checkbox' ? checked : value.trim()))
      .map(({ name, type, value }) => [name.split('.')[1], type === 'checkbox' ? true : value.trim()]),
  );
