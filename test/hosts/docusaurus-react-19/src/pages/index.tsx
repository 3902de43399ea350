import Link from '@docusaurus/Link';
import type {} from '@scootkit/status-widgets/react';
import Layout from '@theme/Layout';
import { useEffect, useRef, useState } from 'react';

const src = 'http://localhost:8377/feed.json';

function Tags() {
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
      <status-banner ref={banner} src={src} />
      <status-badge src={src} />
      <pre id="events">{events}</pre>
    </>
  );
}

export default function Home() {
  const [isShown, setShown] = useState(true);
  const toggle = () => {
    // Those of the plugin are not part of this component.
    for (const tag of document.querySelectorAll('body > status-banner, .navbar status-badge, .footer status-badge'))
      tag.remove();
    setShown(!isShown);
  };
  return (
    <Layout title="Home">
      <Link id="next" to="/second">
        Second page
      </Link>
      <button id="toggle" onClick={toggle}>
        Toggle
      </button>
      {isShown && <Tags />}
      <p>Text that must not move.</p>
    </Layout>
  );
}
