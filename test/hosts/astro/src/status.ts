import '@scootkit/status-widgets/define/status-badge.js';
import '@scootkit/status-widgets/define/status-banner.js';

// The page stays when a link is followed, and so do listeners of the document.
document.addEventListener('status-change', ({ target, detail }) => {
  if (target instanceof Element && target.localName === 'status-banner')
    document.querySelector('#events')?.append(`${detail.from} → ${detail.to}\n`);
});

let removed: Element | undefined;
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.id !== 'toggle') return;
  const tags = document.querySelector('#tags');
  if (removed) target.after(removed);
  else tags?.remove();
  removed = removed ? undefined : (tags ?? undefined);
});
