'use client';

import '@scootkit/status-widgets/define';
import type {} from '@scootkit/status-widgets/react';

/** Registers the tags. Rendered once, in the layout. */
export const StatusWidgets = () => null;
