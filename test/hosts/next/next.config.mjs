/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};
