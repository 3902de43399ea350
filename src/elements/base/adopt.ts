import { adoptStyles, type CSSResultOrNative, type ReactiveElement } from 'lit';
import { late } from '../../styles/late.js';

const isStyles = (value: unknown): value is readonly CSSResultOrNative[] => Array.isArray(value);

/**
 * Gives an element the styles of what comes after its first paint, besides its own. A sheet belongs to the document it
 * was made in: an element that has moved into another one has lost its sheets and gets new ones.
 * https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export const adopt = ({ shadowRoot, constructor }: ReactiveElement, more: readonly CSSResultOrNative[]): void => {
  const own: unknown = Reflect.get(constructor, 'elementStyles');
  const styles = [...(isStyles(own) ? own : []), late, ...more];
  const view = shadowRoot?.ownerDocument.defaultView;
  if (!view || shadowRoot.adoptedStyleSheets.length === styles.length) return;
  if (view === window) adoptStyles(shadowRoot, styles);
  else
    shadowRoot.adoptedStyleSheets = styles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(
        'cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join(''),
      );
      return sheet;
    });
};
