// The naive banner, list and history in one file.
import './naive-banner.js';
import './naive-list.js';
import './naive-history.js';
