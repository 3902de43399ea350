/** Registers `<component-list>`. */
import { ComponentList } from '../elements/component-list/component-list.js';

ComponentList.define();
