import { expect } from '@esm-bundle/chai';
import { ReactiveElement } from 'lit';
import { MinuteController } from '../../../src/elements/base/minute-controller.js';

const MINUTE = 60_000;

class Ticking extends ReactiveElement {
  drawn = 0;
  readonly minute = new MinuteController(this);
  override requestUpdate(): void {
    this.drawn++;
  }
}
customElements.define('x-ticking', Ticking);

describe('MinuteController', () => {
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  const timers = new Map<unknown, () => void>();

  const pass = (): void => {
    const due = [...timers.values()];
    timers.clear();
    for (const work of due) work();
  };
  const put = (): Ticking => {
    const element = new Ticking();
    document.body.append(element);
    element.drawn = 0;
    return element;
  };

  beforeEach(() => {
    // Hold the one-minute timer and let all others run.
    const hold = (work: () => void, delay?: number): unknown => {
      if (delay !== MINUTE) return start(work, delay);
      const id = {};
      timers.set(id, work);
      return id;
    };
    const drop = (id: unknown): void => {
      if (!timers.delete(id)) stop(Number(id));
    };
    Object.assign(globalThis, { setTimeout: hold, clearTimeout: drop });
  });
  afterEach(() => {
    Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
    for (const each of document.querySelectorAll('x-ticking')) each.remove();
    timers.clear();
  });

  it('updates all elements every minute with one timer', () => {
    const [one, two] = [put(), put()];
    expect(timers.size).to.equal(1);
    pass();
    expect([one.drawn, two.drawn]).to.deep.equal([1, 1]);
    expect(timers.size).to.equal(1);
  });

  it('pauses while the page is hidden and updates when it is shown again', () => {
    const one = put();
    const say = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    say(true);
    expect(timers.size).to.equal(0);
    say(false);
    Reflect.deleteProperty(document, 'hidden');
    expect(one.drawn).to.equal(1);
    expect(timers.size).to.equal(1);
  });

  it('stops when the last element is removed', () => {
    const only = put();
    only.remove();
    pass();
    expect(only.drawn).to.equal(0);
    expect(timers.size).to.equal(0);
  });
});
