import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';

/**
 * What a template renders, as HTML. Lit's renderer escapes every value, so that quotes and `<` are only from templates. Changed:
 * - no comments for Lit's hydration: the script replaces the content, which costs a page less code than hydrating it
 * - no `style` attributes, which a Content Security Policy blocks
 * - `open="false"`, which the renderer writes for the property of a closed `<details>`, and which would open it
 */
export const renderContent = (content: unknown): string => {
  const html = collectResultSync(
    renderValue(
      content,
      {
        elementRenderers: [],
        customElementInstanceStack: [],
        // For slots, which must be in a shadow root.
        customElementHostStack: [new FallbackRenderer('div')],
        eventTargetStack: [],
        slotStack: [],
        deferHydration: false,
      },
      false,
    ),
  );
  return html
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g, '')
    .replace(/ (?:style="[^"]*"|open="false")/g, '')
    .replaceAll(' open="true"', ' open');
};
