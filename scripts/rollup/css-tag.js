/** The exports of `@lit/reactive-element/css-tag.js` that Lit uses (see small-css-tag.mjs). If Lit uses another one, the build fails. */
export const supportsAdoptingStyleSheets = true;

export class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }

  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}

export const unsafeCSS = (value) => new CSSResult(value);

/** The style sheets of this library contain no expressions. */
export const css = ([text], ...expressions) => {
  if (expressions.length) throw new TypeError('expression in css');
  return unsafeCSS(text);
};

export const getCompatibleStyle = (style) => style;

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
