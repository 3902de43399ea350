/** Registers `<component-list>`. */
import { ComponentList } from '../elements/component-list.js';

ComponentList.define();
