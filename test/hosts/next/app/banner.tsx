'use client';

import type { StatusBanner } from '@scootkit/status-widgets';
import type {} from '@scootkit/status-widgets/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

export function Banner({ children }: { children: ReactNode }) {
  const banner = useRef<StatusBanner>(null);
  const [isShown, setShown] = useState(true);
  const [events, setEvents] = useState('');
  // React adds no listeners to custom elements while it hydrates, so `onstatus-change` would be silent.
  useEffect(() => {
    const tag = banner.current;
    const onChange = ({ detail }: HTMLElementEventMap['status-change']) =>
      setEvents((before) => `${before}${detail.from} → ${detail.to}\n`);
    tag?.addEventListener('status-change', onChange);
    return () => tag?.removeEventListener('status-change', onChange);
  }, [isShown]);
  return (
    <>
      <button id="toggle" onClick={() => setShown(!isShown)}>
        Toggle
      </button>
      {isShown && (
        <>
          <status-banner ref={banner} src="http://localhost:8377/feed.json" />
          {children}
        </>
      )}
      <pre id="events">{events}</pre>
    </>
  );
}
