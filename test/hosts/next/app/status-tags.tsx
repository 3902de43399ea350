'use client';

import '@scootkit/status-widgets/define/status-badge.js';
import '@scootkit/status-widgets/define/status-banner.js';

/** Loads the tags. Server components are not part of the code of a page. */
export const StatusTags = () => null;
