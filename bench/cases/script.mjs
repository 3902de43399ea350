import { atMost, ratioOf } from '../bench.mjs';
import { completeOf, isSame, watchFor } from '../complete.mjs';
import { usualFeed } from '../feeds.mjs';
import { interleave, traced } from '../measure.mjs';

export const name = 'script';
export const work =
  'CPU of scripts until everything is drawn, with 4× CPU throttling: 20 components × 90 days, 10 incidents';

const THROTTLE = 4;
const SRC = '/feeds/usual.json';
const KINDS = ['banner', 'list', 'history', 'all'];

export const measure = async (bench) => {
  const figures = {};
  for (const kind of KINDS) {
    await isSame(bench, kind, SRC, usualFeed(), ['bare', 'naive']);
    const contenders = bench
      .contenders(kind, 'bare', 'naive')
      .map((each) => ({ ...each, name: `${each.name}, ${kind}` }));
    const ofKind = await interleave(contenders, bench.runs, async (contender) => {
      const widget = contender[kind];
      const opened = await bench.open(bench.pageOf(widget, SRC), {
        throttle: THROTTLE,
        init: watchFor(widget.isDrawn),
        goto: false,
      });
      const { scriptUntilMark } = await traced(opened, async () => {
        await opened.begin();
        await completeOf(opened);
      });
      await opened.close();
      // Some traces do not have the mark.
      return scriptUntilMark ? { script: scriptUntilMark } : {};
    });
    Object.assign(figures, ofKind);
  }
  return { figures };
};

export const judge = ({ figures }) =>
  KINDS.map((kind) => {
    const [ours, naive] = ['ours', 'naive'].map((who) => figures[`${who}, ${kind}`].script);
    return atMost(`${kind} to plain Lit`, ratioOf(ours, naive), 1.5);
  });
