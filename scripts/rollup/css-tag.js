/** The exports of `@lit/reactive-element/css-tag.js` that Lit uses (small-css-tag.mjs). The build fails when it uses another. */
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

/** The library's style sheets have no expressions in them. */
export const css = ([text], ...expressions) => {
  if (expressions.length) throw new TypeError('an expression in css');
  return unsafeCSS(text);
};

export const getCompatibleStyle = (style) => style;

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
