import type {} from '@scootkit/status-widgets/react';
import Link from 'next/link';
import { Banner } from './banner';

const src = 'http://localhost:8377/feed.json';

/** A server component with a badge, and a client component with a banner. */
export default function Home() {
  return (
    <>
      <Link id="next" href="/second">
        Second page
      </Link>
      <Banner>
        <status-badge src={src} />
      </Banner>
      <p>Text that must not move.</p>
    </>
  );
}
