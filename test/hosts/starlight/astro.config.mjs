import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  // Sharp is not installed.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  integrations: [
    starlight({
      title: 'Harbor',
      pagefind: false,
      customCss: ['./src/reserve.css'],
      components: { Footer: './src/Footer.astro' },
      sidebar: [{ slug: 'index' }, { slug: 'second' }],
    }),
  ],
});
