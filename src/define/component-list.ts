/** Registers `<component-list>`. */
import { ComponentList } from '../elements/component-list/component-list.js';

// Importing this module also makes its types known: `document.querySelector('component-list')`.
export type { ComponentList };

ComponentList.define();
