/** `@lit/reactive-element/css-tag.js` for engines that all have constructable style sheets, which the bundled files ask for (src/elements/define-tag.ts). */
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

/** No style sheet here has an expression in it: the build fails on one. */
export const css = ([text]) => unsafeCSS(text);

export const getCompatibleStyle = (style) => style;

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
};
