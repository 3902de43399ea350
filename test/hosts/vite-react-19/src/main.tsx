import '@scootkit/status-widgets/define/status-badge.js';
import '@scootkit/status-widgets/define/status-banner.js';
import type {} from '@scootkit/status-widgets/react';
import { StrictMode, useEffect, useRef, useState, type MouseEvent } from 'react';
import { createRoot } from 'react-dom/client';
import { Status } from './recipe';

const src = 'http://localhost:8377/feed.json';

const Banner = () => {
  const banner = useRef<HTMLElementTagNameMap['status-banner']>(null);
  const [events, setEvents] = useState('');
  useEffect(() => {
    const tag = banner.current;
    const onChange = ({ detail }: HTMLElementEventMap['status-change']) =>
      setEvents((before) => `${before}${detail.from} → ${detail.to}\n`);
    tag?.addEventListener('status-change', onChange);
    return () => tag?.removeEventListener('status-change', onChange);
  }, []);
  return (
    <>
      <status-banner ref={banner} src={src} dismissible={false} />
      <pre id="events">{events}</pre>
    </>
  );
};

const App = () => {
  const [path, setPath] = useState(location.pathname);
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const onPopState = () => setPath(location.pathname);
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, []);
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(location.pathname);
  };
  if (path === '/second')
    return (
      <>
        <a id="home" href="/" onClick={go}>
          First page
        </a>
        <status-badge src={src} />
        <Status />
      </>
    );
  return (
    <>
      <a id="next" href="/second" onClick={go}>
        Second page
      </a>
      <button id="toggle" onClick={() => setShown(!isShown)}>
        Toggle
      </button>
      {isShown && <Banner />}
      {isShown && <status-badge src={src} />}
      <p>Text that must not move.</p>
    </>
  );
};

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
