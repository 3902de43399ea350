import { adoptStyles, type CSSResultOrNative, type ReactiveElement } from 'lit';

const isStyles = (value: unknown): value is CSSResultOrNative[] => Array.isArray(value);

/**
 * Adds the styles of an element's class to its shadow root. A style sheet can only be used in the document where it was
 * created, so a root in another document (a frame, a picture-in-picture window) gets copies:
 * https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export const adoptDocumentStyles = (element: ReactiveElement, root: ShadowRoot): ShadowRoot => {
  const styles: unknown = Reflect.get(element.constructor, 'elementStyles');
  const view = root.ownerDocument.defaultView;
  if (!view || !isStyles(styles)) return root;
  if (view === window) adoptStyles(root, styles);
  else
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      const text = 'cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('');
      sheet.replaceSync(text);
      return sheet;
    });
  return root;
};

/** Adds styles that were loaded on demand to the class of an element, and to its shadow root. */
export const addStyles = (element: ReactiveElement, added: CSSResultOrNative): void => {
  const styles: unknown = Reflect.get(element.constructor, 'elementStyles');
  if (isStyles(styles) && !styles.includes(added)) styles.push(added);
  if (element.shadowRoot) adoptDocumentStyles(element, element.shadowRoot);
};
