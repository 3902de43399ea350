document.addEventListener('status-change', ({ detail }) => console.log(detail.from, detail.to));
htmx.onLoad(async (added) => {
  const tag = added.querySelector('status-banner, status-badge');
  await tag?.whenReady();
  console.log(tag?.state, tag?.feed, tag?.lastError);
});
