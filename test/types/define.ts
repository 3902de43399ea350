// Every module in ./define makes its tags and all events known.
import '@scootkit/status-widgets/define/status-banner.js';

const banner = document.querySelector('status-banner');
if (banner) {
  banner.hideWhenOperational = true;
  banner.src = 'https://status.example.com';
  // @ts-expect-error No tag has this property.
  banner.hideWhenOperationl = true;
  banner.addEventListener('status-change', ({ detail }) => {
    const to:
      | 'operational'
      | 'under_maintenance'
      | 'degraded_performance'
      | 'minor_outage'
      | 'partial_outage'
      | 'major_outage'
      | 'unknown' = detail.to;
    console.log(to);
    // @ts-expect-error The detail is typed.
    console.log(detail.nonsense);
  });
  void banner.whenReady().then(() => console.log(banner.feed?.page.name, banner.lastError?.kind, banner.state));
}
document.addEventListener('status-error', ({ detail }) => console.log(detail.error.kind));
document.addEventListener('status-dismiss', ({ detail }) => console.log(detail.incident.title));
