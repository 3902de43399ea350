document.addEventListener('status-change', ({ detail }) => console.log(detail.from, detail.to));
document.addEventListener('turbo:load', async () => {
  const tag = document.querySelector('status-banner, status-badge');
  await tag.whenReady();
  console.log(tag.state, tag.feed, tag.lastError);
});
