import { adoptStyles, type CSSResultOrNative } from 'lit';

/**
 * Puts styles on a shadow root that does not have them yet. A sheet belongs to the document it was made in: a root
 * that has moved into another one has lost its sheets and gets new ones. https://drafts.csswg.org/cssom/#adopting-steps
 */
export const adopt = (root: ShadowRoot, styles: readonly CSSResultOrNative[]): void => {
  const { ownerDocument, adoptedStyleSheets } = root;
  const view = ownerDocument.defaultView;
  if (adoptedStyleSheets.length === styles.length || !view) return;
  if (ownerDocument === document) adoptStyles(root, [...styles]);
  else
    root.adoptedStyleSheets = styles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync('cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join(''));
      return sheet;
    });
};
