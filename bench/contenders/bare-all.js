// The bare banner, list and history in one file.
import './bare-banner.js';
import './bare-list.js';
import './bare-history.js';
