import type {} from '@scootkit/status-widgets/react';
import Link from 'next/link';

export default function Second() {
  return (
    <>
      <Link id="home" href="/">
        First page
      </Link>
      <status-badge src="http://localhost:8377/feed.json" />
    </>
  );
}
