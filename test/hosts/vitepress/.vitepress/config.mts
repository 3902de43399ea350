import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Harbor',
  cleanUrls: true,
  vue: {
    template: { compilerOptions: { isCustomElement: (tag) => /^(status|component|incident|uptime)-/.test(tag) } },
  },
});
