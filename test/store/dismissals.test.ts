import { expect } from '@open-wc/testing';
import type { Impact, Incident } from '../../src/feed/schema.js';
import { dismiss, isDismissed } from '../../src/store/dismissals.js';

const KEY = 'https://status.example.com/feed.json';
const STORED = `status-widgets:dismissed:${KEY}`;

const incident = (impact: Impact = 'minor', at?: string, id = 'a'): Incident => ({
  id,
  title: 'Mail is late',
  status: 'investigating',
  impact,
  components: [],
  updates: at ? [{ status: 'investigating', at, components: [] }] : [],
});

const OUTAGE = { status: 'partial_outage', affected: ['a'] } as const;

describe('dismissals', () => {
  beforeEach(() => localStorage.clear());

  it('stores a dismissed incident under its key only', () => {
    expect(isDismissed(KEY, incident(), OUTAGE)).to.equal(false);
    dismiss(KEY, [incident()], OUTAGE);
    expect(isDismissed(KEY, incident(), OUTAGE)).to.equal(true);
    expect(isDismissed('other', incident(), OUTAGE)).to.equal(false);
    expect(isDismissed(KEY, incident('minor', undefined, 'b'), OUTAGE)).to.equal(false);
  });

  it('ends with a newer incident update, not with an older one', () => {
    dismiss(KEY, [incident('minor', '2026-11-22T05:00:00Z')], OUTAGE);
    expect(isDismissed(KEY, incident('minor', '2026-11-22T06:00:00+01:00'), OUTAGE)).to.equal(true);
    expect(isDismissed(KEY, incident('minor', '2026-11-22T04:00:00Z'), OUTAGE)).to.equal(true);
    expect(isDismissed(KEY, incident('minor', '2026-11-22T05:00:01Z'), OUTAGE)).to.equal(false);
  });

  it('stays in pages with Prototype.js 1.6, which turns lists into texts', () => {
    // https://github.com/prototypejs/prototype/issues/344
    const toJSON = { configurable: true, value: (): string => '[]' };
    Object.defineProperty(Array.prototype, 'toJSON', toJSON);
    dismiss(KEY, [incident('minor', '2026-11-22T05:00:00Z')], OUTAGE);
    Reflect.deleteProperty(Array.prototype, 'toJSON');
    expect(isDismissed(KEY, incident('minor', '2026-11-22T05:00:00Z'), OUTAGE)).to.equal(true);
    expect(isDismissed(KEY, incident('minor', '2026-11-22T05:00:00Z'), { ...OUTAGE, affected: ['b'] })).to.equal(false);
  });

  it('ends with the first update of an incident that had none', () => {
    dismiss(KEY, [incident()], OUTAGE);
    expect(isDismissed(KEY, incident('minor', '2026-11-22T05:00:00Z'), OUTAGE)).to.equal(false);
  });

  for (const [then, now, expected] of [
    ['major', 'minor', true],
    ['major', 'none', true],
    ['minor', 'major', false],
    ['minor', 'unknown', false],
    ['unknown', 'minor', false],
    ['unknown', 'unknown', true],
    ['maintenance', 'maintenance', true],
    ['minor', 'critical', false],
    ['critical', 'critical', false],
  ] as const) {
    it(`${expected ? 'stays' : 'ends'} when the impact changes from ${then} to ${now}`, () => {
      dismiss(KEY, [incident(then)], OUTAGE);
      expect(isDismissed(KEY, incident(now), OUTAGE)).to.equal(expected);
    });
  }

  it('ends if the status gets worse or affects more components', () => {
    dismiss(KEY, [incident()], OUTAGE);
    expect(isDismissed(KEY, incident(), { status: 'major_outage', affected: ['a'] })).to.equal(false);
    expect(isDismissed(KEY, incident(), { status: 'partial_outage', affected: ['a', 'b'] })).to.equal(false);
    expect(isDismissed(KEY, incident(), { status: 'partial_outage', affected: ['"b"'] })).to.equal(false);
    expect(isDismissed(KEY, incident(), { status: 'partial_outage', affected: [] })).to.equal(true);
    expect(
      isDismissed(KEY, incident(), { status: 'degraded_performance', affected: ['b', 'c', 'd', 'e', 'f'] }),
    ).to.equal(true);
  });

  it('keeps the last 50 incidents', () => {
    for (let id = 0; id <= 50; id++) dismiss(KEY, [incident('minor', undefined, `i${id}`)], OUTAGE);
    expect(isDismissed(KEY, incident('minor', undefined, 'i0'), OUTAGE)).to.equal(false);
    expect(isDismissed(KEY, incident('minor', undefined, 'i1'), OUTAGE)).to.equal(true);
    expect(isDismissed(KEY, incident('minor', undefined, 'i50'), OUTAGE)).to.equal(true);
  });

  for (const entry of ['{', 'null', '7', '[]', '{}', '{"a":1}', '{"a":["x"]}', '{"a":[1,2]}']) {
    it(`ignores the invalid stored value ${entry}`, () => {
      localStorage.setItem(STORED, entry);
      expect(isDismissed(KEY, incident(), OUTAGE)).to.equal(false);
    });
  }

  it('holds until the page is left if storage is blocked', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      dismiss('blocked', [incident()], OUTAGE);
      expect(isDismissed('blocked', incident(), OUTAGE)).to.equal(true);
    } finally {
      Object.defineProperty(globalThis, 'localStorage', own);
    }
  });

  it('holds until the page is left if storage is full', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      dismiss('full', [incident()], OUTAGE);
      expect(isDismissed('full', incident(), OUTAGE)).to.equal(true);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});
