// The bare banner, list and history as one file.
import './bare-banner.js';
import './bare-list.js';
import './bare-history.js';
