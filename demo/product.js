/** The banner at the top covers the page, so the page gets a margin of the same height. */
const banner = document.querySelector('status-banner');
new ResizeObserver(() =>
  document.documentElement.style.setProperty('--banner-room', `${banner.offsetHeight}px`),
).observe(banner);
const updateDismissed = () => document.body.toggleAttribute('data-dismissed', banner.offsetHeight === 0);
banner.addEventListener('status-dismiss', () => requestAnimationFrame(updateDismissed));
banner.addEventListener('status-load', () => requestAnimationFrame(updateDismissed));
