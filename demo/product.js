/** A banner on top lies over the page: the page makes as much room as the banner happens to need. */
const banner = document.querySelector('status-banner');
new ResizeObserver(() =>
  document.documentElement.style.setProperty('--banner-room', `${banner.offsetHeight}px`),
).observe(banner);
const settle = () => document.body.toggleAttribute('data-dismissed', banner.offsetHeight === 0);
banner.addEventListener('status-dismiss', () => requestAnimationFrame(settle));
banner.addEventListener('status-load', () => requestAnimationFrame(settle));
