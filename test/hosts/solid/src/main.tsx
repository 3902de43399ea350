import '@scootkit/status-widgets/define/status-badge.js';
import '@scootkit/status-widgets/define/status-banner.js';
import type {} from '@scootkit/status-widgets/solid';
import { createSignal, onCleanup, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { Status } from './recipe';

const src = 'http://localhost:8377/feed.json';

const App = () => {
  const [path, setPath] = createSignal(location.pathname);
  const [isShown, setShown] = createSignal(true);
  const [events, setEvents] = createSignal('');
  const onPopState = () => setPath(location.pathname);
  addEventListener('popstate', onPopState);
  onCleanup(() => removeEventListener('popstate', onPopState));
  const go = (event: MouseEvent & { currentTarget: HTMLAnchorElement }) => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    onPopState();
  };
  return (
    <Show
      when={path() === '/second'}
      fallback={
        <>
          <a id="next" href="/second" onClick={go}>
            Second page
          </a>
          <button id="toggle" onClick={() => setShown(!isShown())}>
            Toggle
          </button>
          <Show when={isShown()}>
            <status-banner
              src={src}
              dismissible={false}
              on:status-change={({ detail }) => setEvents(`${events()}${detail.from} → ${detail.to}\n`)}
            />
            <status-badge src={src} />
          </Show>
          <p>Text that must not move.</p>
          <pre id="events">{events()}</pre>
        </>
      }
    >
      <a id="home" href="/" onClick={go}>
        First page
      </a>
      <status-badge src={src} />
      <Status />
    </Show>
  );
};

const root = document.getElementById('root');
if (root) render(() => <App />, root);
