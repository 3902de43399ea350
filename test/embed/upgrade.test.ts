import { expect } from '@open-wc/testing';
import { defineAll } from '../../src/define/define-all.js';
import { StatusBanner } from '../../src/elements/status-banner/status-banner.js';
import { component, harbour } from '../fixtures/elements/harbour.js';
import { requestedUrls, one, serve, container, textOf, until } from '../elements/on-page.js';

const outage = harbour({ components: [component('cranes', 'major_outage'), component('locks')] });
const isOn = (element: Element): boolean => element.matches(':state(operational)');

/** Defines the tags under a new prefix, so that existing elements are upgraded. */
let prefixes = 0;
const prefix = (): string => `up${prefixes++}-`;

describe('a page with tags before the script runs', () => {
  it('upgrades all tags and sends one request', async () => {
    const name = prefix();
    const url = serve(harbour());
    const tags = ['status-banner', 'component-list', 'incident-history', 'status-badge', 'uptime-bars'].map((tag) =>
      document.createElement(name + tag),
    );
    for (const element of tags) element.setAttribute('src', url);
    container.append(...tags);
    defineAll({ prefix: name });
    await until(() => tags.every(isOn), 'all tags show the feed');
    expect(requestedUrls).to.deep.equal([url]);
  });

  it('keeps attributes and properties set before and after the upgrade', async () => {
    const name = `${prefix()}banner`;
    const element = document.createElement(name);
    element.setAttribute('page-url', '/before');
    Object.assign(element, { headingLevel: 5, feed: outage });
    StatusBanner.define(name);
    container.append(element);
    Object.assign(element, { placement: 'inline' });
    await until(() => textOf(element).includes('Cranes: major outage'));
    expect(one(element, 'a').getAttribute('href')).to.equal('/before');
    expect(element).to.include({ headingLevel: 5, placement: 'inline' });
  });

  it('shows children added before and after the upgrade', async () => {
    const name = `${prefix()}banner`;
    const element = document.createElement(name);
    element.append('Before');
    element.setAttribute(
      'src',
      serve(() => new Promise(() => {})),
    );
    container.append(element);
    expect(element.checkVisibility()).to.be.true;
    StatusBanner.define(name);
    element.append(', and after');
    await until(() => element.matches(':state(loading)'));
    const slot = one(element, 'slot') as HTMLSlotElement;
    expect(
      slot
        .assignedNodes()
        .map((node) => node.textContent)
        .join(''),
    ).to.equal('Before, and after');
  });

  it('reads an inline feed that is parsed after the upgrade', async () => {
    const element = document.createElement('status-banner');
    container.append(element);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(outage);
    element.append(script);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    await until(() => textOf(element).includes('Cranes: major outage'));
  });

  it('upgrades the content of a template when it is added to the page', async () => {
    const url = serve(harbour());
    const template = document.createElement('template');
    const inert = template.content.ownerDocument.createElement('status-badge');
    inert.setAttribute('src', url);
    template.content.append(inert);
    const element = document.importNode(template.content, true).firstElementChild!;
    container.append(element);
    await until(() => isOn(element));
  });
});
