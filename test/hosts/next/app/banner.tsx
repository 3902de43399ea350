'use client';

import type {} from '@scootkit/status-widgets/react';
import { useState, type ReactNode } from 'react';

export function Banner({ children }: { children: ReactNode }) {
  const [isShown, setShown] = useState(true);
  const [events, setEvents] = useState('');
  return (
    <>
      <button id="toggle" onClick={() => setShown(!isShown)}>
        Toggle
      </button>
      {isShown && (
        <>
          <status-banner
            src="http://localhost:8377/feed.json"
            onstatus-change={({ detail }) => setEvents((before) => `${before}${detail.from} → ${detail.to}\n`)}
          />
          {children}
        </>
      )}
      <pre id="events">{events}</pre>
    </>
  );
}
