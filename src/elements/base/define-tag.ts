import { isPolicyBlocked } from './trusted-types.js';

/** Version of this library. `scripts/version.mjs` writes it. */
export const VERSION = '0.2.0-dev';

/** An element class with the version of the library that it is from. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers a tag. Does nothing if the browser is too old or the page's policy blocks templates: the children of the tag stay
 * visible. If another class or version has the tag already, logs a warning. Never throws. Registers a subclass, because a class
 * can only be registered once.
 */
export const defineTag = (
  tag: string,
  element: VersionedElement,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void => {
  if (
    !registry ||
    isPolicyBlocked() ||
    !globalThis.CSS?.supports('selector(:state(a)) and (color: light-dark(red, red))') ||
    // Lit's templates are not well-formed XML.
    document.contentType.endsWith('xml')
  )
    return;
  const existing: VersionedElement | undefined = registry.get(tag);
  if (!existing) registry.define(tag, class extends element {});
  else if (existing.version !== VERSION)
    console.warn(
      `status-widgets: <${tag}> is already defined by ${existing.version ?? (existing.name || 'other code')}, not by ${VERSION}`,
    );
};
