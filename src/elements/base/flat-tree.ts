/** The parent of an element in the flat tree: the slot that it is assigned to, its parent, or the host of its shadow root. */
const parentOf = (element: Element): Element | null => {
  if (element.assignedSlot ?? element.parentElement) return element.assignedSlot ?? element.parentElement;
  const root = element.getRootNode();
  return 'host' in root && root.host instanceof Element ? root.host : null;
};

/** An element and its ancestors, across slots and shadow roots. */
export const pathOf = (element: Element): readonly Element[] => {
  const path = [element];
  for (let next = parentOf(element); next; next = parentOf(next)) path.push(next);
  return path;
};

/** The nearest of an element and its ancestors that matches the selector, across slots and shadow roots. */
export const closestTo = (element: Element, selector: string): Element | undefined =>
  pathOf(element).find((each) => each.matches(selector));

/** The `lang` of an element or its nearest ancestor. Empty if there is none. */
export const languageOf = (element: Element): string => closestTo(element, '[lang]')?.getAttribute('lang') ?? '';
