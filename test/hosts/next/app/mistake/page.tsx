import '@scootkit/status-widgets/define';

/** A server component that tries to register the tags. The build logs what to do, see `logs` in package.json. */
export default function Mistake() {
  return <p>The tags of this page are registered by the layout.</p>;
}
