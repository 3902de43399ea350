export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  css: ['~/reserve.css'],
  telemetry: false,
  typescript: { strict: true, tsConfig: { vueCompilerOptions: { strictTemplates: true } } },
  vue: { compilerOptions: { isCustomElement: (tag) => /^(status|component|incident|uptime)-/.test(tag) } },
});
