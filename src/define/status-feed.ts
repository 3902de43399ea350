/** Registers `<status-feed>` and `<status-source>`. */
import { StatusFeedElement } from '../elements/status-feed/status-feed.js';
import { StatusSource } from '../elements/status-feed/status-source.js';

StatusSource.define();
StatusFeedElement.define();
