/** Registers all tags under their own names. */
import { defineAll } from './define-all.js';

defineAll();
