/** Registers every tag under its own name. */
import { defineAll } from './define-all.js';

defineAll();
