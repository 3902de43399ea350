/** The parts of a history that only few visitors use. Loaded when they are needed. */
export { saveEvent } from './calendar-event.js';
export { HistoryControls } from './history-controls.js';
export { controlsStyles } from './history-controls.styles.js';
