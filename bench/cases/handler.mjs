import autocannon from 'autocannon';
import { check, kb, ms, times } from '../bench.mjs';
import { bannerFeed } from '../feeds.mjs';
import { COMMAND, serving, upstreamOf } from '../handler/processes.mjs';
import { median } from '../measure.mjs';

export const name = 'handler';
export const work = 'one Node process that serves /status.json';

const SECONDS = 5;
const COMPONENTS = 20_000;
const REQUESTS = 100_000;

const load = (url, options) => autocannon({ url, connections: 50, ...options });

/** Requests per second, in turns, so that other work of the machine slows both down. */
const ratesOf = async (bench, servers) => {
  const rates = servers.map(() => []);
  for (const { url } of servers) await load(`${url}status.json`, { amount: 10_000 });
  for (let round = 0; round < bench.fewRuns; round++)
    for (const [index, { url }] of servers.entries()) {
      const { requests, errors, non2xx } = await load(`${url}status.json`, { duration: bench.isQuick ? 1 : SECONDS });
      if (errors || non2xx) throw new Error(`${errors} errors, ${non2xx} other answers`);
      rates[index].push(requests.average);
    }
  return rates;
};

/** The memory after each of ten times as many requests, the first of which warm up. */
const memoryOf = async (bench, { url, memory }) => {
  const values = [];
  for (let round = 0; round < 11; round++) {
    await load(`${url}status.json`, { amount: (bench.isQuick ? 0.01 : 0.1) * REQUESTS });
    values.push(memory());
  }
  return values;
};

const largeFeed = () => ({
  version: 1,
  page: { name: 'Harbor' },
  components: Array.from({ length: COMPONENTS }, (_, index) => ({
    id: `c${index}`,
    name: `Component ${index}`,
    status: 'operational',
  })),
});

const largeAnswer = async () => {
  const upstream = await upstreamOf(largeFeed);
  const server = await serving(COMMAND, 'serve', upstream.url, '--port', '0', '--host', '127.0.0.1');
  const started = performance.now();
  const { components } = await (await fetch(`${server.url}status.json`)).json();
  const time = performance.now() - started;
  const memory = server.memory();
  await server.stop();
  upstream.close();
  return { count: components.length, time, memory };
};

export const measure = async (bench) => {
  const upstream = await upstreamOf(bannerFeed);
  const ours = await serving(COMMAND, 'serve', upstream.url, '--port', '0', '--host', '127.0.0.1');
  await fetch(`${ours.url}status.json`);
  const bare = await serving('bench/handler/bare.mjs', `${ours.url}status.json`);
  try {
    const [rates, bareRates] = await ratesOf(bench, [ours, bare]);
    const memory = await memoryOf(bench, ours);
    const { count, time, memory: largeMemory } = await largeAnswer();
    return {
      figures: {
        ours: { 'requests/s': rates, 'memory, MB': memory.map((bytes) => bytes / 1e6) },
        bare: { 'requests/s': bareRates },
        '20,000 components': { served: count, 'first answer': [time], 'memory, MB': [largeMemory / 1e6] },
      },
    };
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
    upstream.close();
  }
};

export const judge = ({ figures: { ours, bare, '20,000 components': large } }) => {
  const ratio = median(ours['requests/s']) / median(bare['requests/s']);
  const memory = ours['memory, MB'];
  const half = Math.floor(memory.length / 2);
  const growth = Math.min(...memory.slice(half + 1)) - Math.min(...memory.slice(1, half + 1));
  return [
    check(
      'requests/s ≥ 0.7× a bare handler',
      `${times(ratio)}, ${Math.round(median(ours['requests/s']))}`,
      ratio >= 0.7,
    ),
    check('memory flat over 100,000 requests (± 10 MB)', `${growth.toFixed(1)} MB`, growth <= 10),
    check(
      'all of 20,000 components',
      `${large.served} in ${ms(large['first answer'][0])}, ${kb(large['memory, MB'][0] * 1e6)}`,
      large.served === COMPONENTS,
    ),
  ];
};
