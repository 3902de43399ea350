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

/**
 * Requests per second and processor time per request, in turns, so that other work of the machine slows both down. The processor time
 * shows whether a server is slow, or what sends the requests.
 */
const ratesOf = async (bench, servers) => {
  const rates = servers.map(() => ({ 'requests/s': [], 'CPU, µs/request': [] }));
  for (const { url } of servers) await load(`${url}status.json`, { amount: 10_000 });
  for (let round = 0; round < bench.fewRuns; round++)
    for (const [index, { url, usage }] of servers.entries()) {
      const before = await usage();
      const { requests, errors, non2xx } = await load(`${url}status.json`, { duration: bench.isQuick ? 1 : SECONDS });
      const after = await usage();
      if (errors || non2xx) throw new Error(`${errors} errors, ${non2xx} other answers`);
      rates[index]['requests/s'].push(requests.average);
      rates[index]['CPU, µs/request'].push((after.cpu - before.cpu) / requests.total);
    }
  return rates;
};

/** The memory after each of eleven rounds of requests. The first one warms up. */
const memoryOf = async (bench, { url, usage }) => {
  const values = [];
  for (let round = 0; round < 11; round++) {
    await load(`${url}status.json`, { amount: (bench.isQuick ? 0.01 : 0.1) * REQUESTS });
    values.push(await usage());
  }
  const megabytes = (key) => values.map((value) => value[key] / 1e6);
  return { 'heap, MB': megabytes('heap'), 'memory, MB': megabytes('resident') };
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
  const { resident } = await server.usage();
  await server.stop();
  upstream.close();
  return { count: components.length, time, memory: resident };
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
        ours: { ...rates, ...memory },
        bare: bareRates,
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
  const cpu = median(ours['CPU, µs/request']) / median(bare['CPU, µs/request']);
  const [heap, memory] = ['heap, MB', 'memory, MB'].map((key) => ours[key].at(-1) - ours[key][0]);
  return [
    check(
      'requests/s ≥ 0.7× a bare handler',
      `${times(ratio)}, ${Math.round(median(ours['requests/s']))}, with ${times(cpu)} the processor time per request`,
      ratio >= 0.7,
    ),
    check('heap flat over 100,000 requests (± 1 MB)', `${heap.toFixed(2)} MB`, heap <= 1),
    check('memory flat over 100,000 requests (± 10 MB)', `${memory.toFixed(1)} MB`, memory <= 10),
    check(
      'all of 20,000 components',
      `${large.served} in ${ms(large['first answer'][0])}, ${kb(large['memory, MB'][0] * 1e6)}`,
      large.served === COMPONENTS,
    ),
  ];
};
