import '@scootkit/status-widgets/define';

export default defineNuxtPlugin(() => {});
