export default async function Page() {
  const answer = await fetch('https://status.example.com/feed.json');
  const __html = (await answer.text()).replaceAll('<', '\\u003c');
  return (
    <status-badge src="https://status.example.com/feed.json">
      <script type="application/json" dangerouslySetInnerHTML={{ __html }} />
    </status-badge>
  );
}
