import type { StatusBanner } from '@scootkit/status-widgets';
import '@scootkit/status-widgets/define/status-banner.js';
import type {} from '@scootkit/status-widgets/react';
import { useEffect, useRef } from 'react';

export const Status = () => {
  const banner = useRef<StatusBanner>(null);
  useEffect(() => {
    const tag = banner.current;
    const show = () => console.log(tag?.state, tag?.feed, tag?.lastError);
    void tag?.whenReady().then(show);
    tag?.addEventListener('status-change', show);
    return () => tag?.removeEventListener('status-change', show);
  }, []);
  return <status-banner ref={banner} src="https://status.example.com" hide-when-operational />;
};
