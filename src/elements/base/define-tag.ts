import { policyRefused } from './trusted-types.js';

/** Of this library; a test holds it against package.json. */
export const VERSION = '0.2.0-dev';

/** A class that knows which version of the library it is from. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers a subclass, since a class can be defined once only. Leaves the tag alone, and so its light-DOM children on
 * screen, where the browser is too old or the page's policy refuses templates, and where the tag is taken:
 * silently by this version, with one warning otherwise. Never throws.
 */
export const defineTag = (
  tag: string,
  element: VersionedElement,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void => {
  if (
    !registry ||
    policyRefused() ||
    !globalThis.CSS?.supports('selector(:state(a)) and (color: light-dark(red, red))')
  )
    return;
  const taken: VersionedElement | undefined = registry.get(tag);
  if (!taken) registry.define(tag, class extends element {});
  else if (taken.version !== VERSION)
    console.warn(`<${tag}> is taken by ${taken.version ?? taken.name}, not status-widgets ${VERSION}`);
};
