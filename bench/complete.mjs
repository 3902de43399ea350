/** Measures the time from the start of the navigation until everything is drawn. */
import { same } from './bench.mjs';
import { TIMEOUT } from './measure.mjs';

/** A script that sets `window.bench.complete`, a promise that resolves after the first frame in which `isDrawn` is true. */
export const watchFor = (isDrawn) => ({ content: `window.bench.complete = window.bench.frameWith(${isDrawn});` });

/** Milliseconds from the start of the navigation. */
export const completeOf = ({ page, failures }) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the page is not complete after ${TIMEOUT / 1000} s: ${failures[0] ?? page.url()}`)),
      TIMEOUT,
    );
    page
      .evaluate(() => window.bench.complete)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

/** Throws unless the builds and the contenders in `names` draw the same words at the same time. */
export const isSame = async (bench, kind, src, feed, names) => {
  bench.put(src, feed);
  const now = Date.now();
  const texts = [];
  for (const contender of bench.contenders(kind, ...names)) {
    const widget = contender[kind];
    const opened = await bench.open(bench.pageOf(widget, src), { init: watchFor(widget.isDrawn), goto: false });
    await opened.page.clock.setFixedTime(now);
    await opened.begin();
    await completeOf(opened);
    texts.push(await opened.page.evaluate(widget.words));
    if (opened.failures.length) throw new Error(`${contender.name}: ${opened.failures[0]}`);
    await opened.close();
  }
  for (const text of texts.slice(1)) same(`the words of ${kind}`, texts[0], text);
};
