import { expect } from '@open-wc/testing';
import { createFeedStore } from '../../src/store/feed-store.js';
import { createMergedStore } from '../../src/store/merged-store.js';
import { sharedStore } from '../../src/store/shared-stores.js';
import { until } from './fake-clock.js';

describe('createMergedStore', () => {
  const src = 'data:,own';
  let subscriptions = 0;
  let active = 0;
  const store = createMergedStore(() => {});

  before(() => {
    const own = sharedStore(src);
    const { subscribe } = own;
    Object.assign(own, {
      subscribe: (...options: Parameters<typeof subscribe>) => {
        subscriptions++;
        active++;
        const unsubscribe = subscribe(...options);
        return () => {
          active--;
          unsubscribe();
        };
      },
    });
    store.update({ src }, []);
  });

  it('subscribes to a feed once for all subscribers with the same options', () => {
    const heard: number[] = [];
    const leave = Array.from({ length: 100 }, (_, index) =>
      store.subscribe(() => heard.push(index), { components: index % 2 === 0 }),
    );
    expect(active).to.equal(2);
    expect(subscriptions).to.be.below(5);
    for (const each of leave.slice(0, 98)) each();
    expect(active).to.equal(2);
    leave[98]?.();
    expect(active).to.equal(1);
    leave[99]?.();
    leave[99]?.();
    expect(active).to.equal(0);
    expect(subscriptions).to.be.below(6);
  });

  it('calls the other listeners if one throws', async () => {
    const errors: unknown[] = [];
    const { onerror } = window;
    window.onerror = (_, __, ___, ____, error) => {
      errors.push(error);
      return true;
    };
    const inline = createFeedStore('');
    const merged = createMergedStore(() => {});
    const heard: unknown[] = [];
    const leave = [
      merged.subscribe(() => {
        throw new Error('of the page');
      }),
      merged.subscribe(({ freshness }) => heard.push(freshness)),
    ];
    inline.seed({ version: 1, page: { name: 'Harbor' }, status: 'operational' }, Date.now());
    merged.update({ src: '' }, [], inline);
    expect(heard).to.deep.equal(['fresh']);
    await until(() => errors.length > 0);
    window.onerror = onerror;
    expect(String(errors[0])).to.equal('Error: of the page');
    for (const each of leave) each();
  });
});
