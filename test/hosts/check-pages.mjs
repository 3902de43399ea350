/**
 * What the pages of every site must do in a browser. `/` has a `<status-banner>` and a `<status-badge>`, and
 * - `#events`, which gets a line for every `status-change`, as `from → to`, written by a listener of the framework
 * - `#next`, a link to `/second`, which has a `<status-badge>` and `#home`, a link back
 * - `#toggle`, a button that removes the tags of the page and adds them again
 * One of the pages runs the recipe of docs/frameworks.md, which logs the `state` of a tag.
 */
import { FEED_URL } from './feed-server.mjs';

const TIMEOUT = 15_000;
/** Milliseconds in which every poller sends a request: the default interval plus 20 %. */
const INTERVAL = 73_000;
/** Milliseconds for which a slow network delays scripts and the feed, so that the page is painted before them. */
const DELAY = 250;
/** Warnings of Chromium that are about other things than the tags. */
const IGNORED = /preload|DevTools|favicon/i;

/** Sums layout shifts from the first paint on, in `window.shifts`. */
const observeShifts = () => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      window.shifts.push({
        value: entry.value,
        nodes: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node?.nodeName)),
      });
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Opens a page that can reach nothing but this machine. Collects its complaints and its requests for the feed. */
const openPage = async ({ browser, origin }, { isSlow = false } = {}) => {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  const complaints = [];
  const requests = [];
  const logs = [];
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.name}: ${error.message}\n${error.stack}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'log') logs.push(text);
    if (['error', 'warning'].includes(message.type()) && !IGNORED.test(text))
      complaints.push(`${message.type()}: ${text}`);
  });
  page.on('request', (request) => request.url() === FEED_URL && requests.push(request.url()));
  await context.route('**/*', async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    if (isSlow && /\.m?js$|feed\.json$/.test(pathname)) await new Promise((resolve) => setTimeout(resolve, DELAY));
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    if (hostname === 'localhost') return route.continue();
    complaints.push(`request to another host: ${route.request().url()}`);
    return route.abort();
  });
  await page.addInitScript(observeShifts);
  return { page, complaints, requests, logs, open: () => page.goto(`${origin}/`, { waitUntil: 'load' }) };
};

/** Waits until a tag of the page shows a state. */
const shows = (page, tag, state) =>
  page.waitForFunction(
    ([name, custom]) => [...document.querySelectorAll(name)].some((each) => each.matches(`:state(${custom})`)),
    [tag, state],
  );

/** Requests the feed of a tag now. */
const refresh = (page, tag) =>
  page.evaluate(async (name) => {
    await customElements.whenDefined(name);
    await document.querySelector(name).refreshNow();
  }, tag);

/** Waits until two more frames are painted. */
const settle = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Waits until a page is there, by its link. Routers such as that of Astro do not handle the end of a view transition by another one. */
const arrive = async (page, link) => {
  await page.locator(link).first().waitFor();
  await page.waitForFunction(() => !document.activeViewTransition);
};

const goTo = async (page, link, path) => {
  await page.locator(link).first().click();
  await page.waitForURL((url) => url.pathname.replace(/\/$|\.html$/g, '') === path);
};

/** A reader who opens the page, sees it change and walks through the site. */
const checkVisit = async ({ browser, origin, feed, site }) => {
  const problems = [];
  const { page, complaints, requests, logs, open } = await openPage({ browser, origin }, { isSlow: true });
  await open();
  for (const tag of ['status-banner', 'status-badge']) await shows(page, tag, 'major_outage');
  await page.getByText('Fog over the quay').first().waitFor();
  await settle(page);
  const shifts = await page.evaluate(() => window.shifts);
  if (shifts.length) problems.push(`layout shift: ${JSON.stringify(shifts)}`);
  if (requests.length > 1) problems.push(`${requests.length} requests for one feed`);

  feed.status = 'operational';
  await refresh(page, 'status-banner');
  const events = page.locator('#events');
  await events.getByText('major_outage → operational').first().waitFor();
  const lines = (await events.textContent()).split('→').length - 1;
  if (lines !== 1) problems.push(`${lines} events instead of one`);

  // A document that comes with a feed requests no other one while that is fresh.
  const isBaked = site.rendering === 'feed' && site.navigation === 'server';
  const shown = async (link, tag) => {
    await arrive(page, link);
    if (isBaked) await refresh(page, tag);
    await shows(page, tag, 'operational');
  };
  const before = requests.length;
  await page.evaluate(() => (window.isSamePage = true));
  await goTo(page, '#next', '/second');
  await shown('#home', 'status-badge');
  await goTo(page, '#home', '');
  await shown('#next', 'status-banner');
  await page.goBack();
  await shown('#home', 'status-badge');
  await page.goBack();
  await shown('#next', 'status-banner');
  // With navigation in the browser, the feed that is there is used. A document that is loaded anew has to request it.
  const isSamePage = await page.evaluate(() => window.isSamePage === true);
  if (site.navigation !== 'server' && !isSamePage) problems.push('the page was loaded anew');
  if (isSamePage && requests.length > before) problems.push('navigation requests the feed again');
  if (!logs.some((text) => text.startsWith('fresh '))) problems.push(`the recipe does not log the state: ${logs}`);
  problems.push(...complaints);
  await page.context().close();
  feed.status = 'major_outage';
  return problems;
};

/** How many requests a page sends in an interval, with a clock that the test turns. */
const checkPolling = async ({ browser, origin }) => {
  const problems = [];
  const { page, complaints, requests, open } = await openPage({ browser, origin });
  await page.clock.install();
  await open();
  await shows(page, 'status-badge', 'major_outage');
  const polls = async (time) => {
    const before = requests.length;
    await page.clock.fastForward(time);
    // A request that was due has left when the page answers.
    await page.evaluate(() => fetch(location.href).then((response) => response.text()));
    return requests.length - before;
  };
  for (const [link, path, other] of [
    ['#next', '/second', '#home'],
    ['#home', '', '#next'],
    ['#next', '/second', '#home'],
  ]) {
    await goTo(page, link, path);
    await arrive(page, other);
  }
  await page.goBack();
  await arrive(page, '#next');
  await shows(page, 'status-badge', 'major_outage');
  const count = await polls(INTERVAL);
  if (count !== 1) problems.push(`${count} polls in an interval instead of one`);

  await page.locator('#toggle').click();
  await page.waitForFunction(() => !document.querySelector('status-banner, status-badge'));
  // A poller stops a second after its last tag.
  await page.clock.fastForward(2_000);
  const left = await polls(5 * INTERVAL);
  if (left) problems.push(`${left} polls after the tags are gone`);
  await page.locator('#toggle').click();
  await shows(page, 'status-badge', 'major_outage');
  problems.push(...complaints);
  await page.context().close();
  return problems;
};

/** The problems of the pages of a site in Chromium. */
export const checkPages = async (site) => [...(await checkVisit(site)), ...(await checkPolling(site))];
