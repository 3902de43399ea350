import DefaultTheme from 'vitepress/theme';
import './reserve.css';

export default {
  extends: DefaultTheme,
  enhanceApp: async () => {
    if (!import.meta.env.SSR) await import('@scootkit/status-widgets/define');
  },
};
