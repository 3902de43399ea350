/** Registers `<status-feed>` and `<status-source>`. */
import { StatusFeedElement } from '../elements/status-feed/status-feed.js';
import { StatusSource } from '../elements/status-feed/status-source.js';

// Importing this module also makes its types known: `document.querySelector('status-feed')`.
export type { StatusFeedElement, StatusSource };

StatusSource.define();
StatusFeedElement.define();
