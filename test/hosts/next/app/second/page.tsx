import Link from 'next/link';
import Recipe from '../recipe';
import { RecipeBanner } from './recipe-banner';

/** A server component that hands over a feed, and a client component that reads it. */
export default function Second() {
  return (
    <>
      <Link id="home" href="/">
        First page
      </Link>
      <Recipe />
      <RecipeBanner />
    </>
  );
}
