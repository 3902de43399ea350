import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createThemeItems } from '../../src/docusaurus/theme-items.js';

const none = { top: undefined, bottom: undefined, navbar: undefined, footer: undefined };
const docs = { label: 'Docs', to: '/docs' };

describe('createThemeItems', () => {
  it('adds the badge of the navigation bar after the items of the site', () => {
    const config = { navbar: { title: 'Harbor', items: [docs] } };
    createThemeItems(config)({ ...none, navbar: '<b></b>' });
    assert.deepEqual(config.navbar, {
      title: 'Harbor',
      items: [docs, { type: 'html', position: 'left', className: 'status-navbar-item', value: '<b></b>' }],
    });
  });

  it('adds the badge of the footer above its copyright', () => {
    const config = { footer: { style: 'dark', copyright: '© Harbor' } };
    createThemeItems(config)({ ...none, footer: '<b></b>' });
    assert.deepEqual(config.footer, { style: 'dark', copyright: '<div class="status-footer"><b></b></div>© Harbor' });
  });

  it('adds a footer to a site without one', () => {
    const config: { footer?: { copyright?: string } } = {};
    createThemeItems(config)({ ...none, footer: '<b></b>' });
    assert.deepEqual(config.footer, { copyright: '<div class="status-footer"><b></b></div>' });
  });

  it('replaces what it has added when it is called again', () => {
    const config = { navbar: { items: [docs] }, footer: { copyright: '© Harbor' } };
    const addToTheme = createThemeItems(config);
    addToTheme({ ...none, navbar: '<b></b>', footer: '<b></b>' });
    addToTheme({ ...none, navbar: '<i></i>', footer: '<i></i>' });
    assert.equal(config.navbar.items.length, 2);
    assert.equal(config.footer.copyright, '<div class="status-footer"><i></i></div>© Harbor');
  });

  it('changes nothing without tags', () => {
    const config = { navbar: { items: [docs] } };
    createThemeItems(config)(none);
    assert.deepEqual(config, { navbar: { items: [docs] } });
  });
});
