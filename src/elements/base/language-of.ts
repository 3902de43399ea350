/** The language of an element: its own or the nearest ancestor's `lang`, across shadow roots; empty when none says. */
export const languageOf = (element: Element): string => {
  const said = element.closest('[lang]');
  if (said) return said.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
};
