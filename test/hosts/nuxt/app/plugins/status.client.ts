import '@scootkit/status-widgets/define/status-badge.js';
import '@scootkit/status-widgets/define/status-banner.js';

export default defineNuxtPlugin(() => {});
