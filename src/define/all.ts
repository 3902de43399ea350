/** Registers every tag under its own name. */
import { defineAll } from '../elements/define-all.js';

defineAll();
