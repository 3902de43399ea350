import '@scootkit/status-widgets/define/status-badge.js';
import '@scootkit/status-widgets/define/status-banner.js';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
