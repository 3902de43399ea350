/** Draws growth curves as SVG, with logarithmic axes. Proportional growth is a line with a slope of 1 (dashed). */
const WIDTH = 640;
const HEIGHT = 400;
const LEFT = 64;
const RIGHT = 130;
const TOP = 36;
const BOTTOM = 44;
const COLORS = ['#174ac1', '#a7480d', '#2a9b6e', '#820221'];

const escape = (text) => text.replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);
const short = (value) =>
  value >= 1e6 ? `${value / 1e6} M` : value >= 1e3 ? `${value / 1e3} k` : String(Number(value.toPrecision(2)));

/** Powers of ten around the values. */
const axis = (values) => {
  const positive = values.filter((value) => value > 0);
  const [from, to] = [Math.floor(Math.log10(Math.min(...positive))), Math.ceil(Math.log10(Math.max(...positive)))];
  return {
    from,
    to: Math.max(to, from + 1),
    ticks: Array.from({ length: Math.max(to - from, 1) + 1 }, (_, index) => 10 ** (from + index)),
  };
};

/** @param lines Name → `[n, value]` points. */
export const plot = ({ title, unit, lines }) => {
  const points = Object.values(lines).flat();
  const [xs, ys] = [axis(points.map(([x]) => x)), axis(points.map(([, y]) => y))];
  const x = (value) => LEFT + ((Math.log10(value) - xs.from) / (xs.to - xs.from)) * (WIDTH - LEFT - RIGHT);
  const y = (value) =>
    HEIGHT -
    BOTTOM -
    ((Math.log10(Math.max(value, 10 ** ys.from)) - ys.from) / (ys.to - ys.from)) * (HEIGHT - TOP - BOTTOM);
  const round = (value) => value.toFixed(1);
  const path = (each) => each.map(([a, b], index) => `${index ? 'L' : 'M'}${round(x(a))} ${round(y(b))}`).join('');
  const [lastX, lastY] = Object.values(lines)[0].at(-1);
  const proportional = [xs.ticks[0], lastX]
    .map((each) => [each, (lastY * each) / lastX])
    .filter(([, value]) => value >= 10 ** ys.from);
  const grid = [
    ...xs.ticks.map(
      (tick) =>
        `<path class="grid" d="M${round(x(tick))} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${round(x(tick))}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${short(tick)}</text>`,
    ),
    ...ys.ticks.map(
      (tick) =>
        `<path class="grid" d="M${LEFT} ${round(y(tick))}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${round(y(tick) + 4)}" text-anchor="end">${short(tick)}</text>`,
    ),
  ];
  const drawn = Object.entries(lines).map(([name, each], index) => {
    const color = COLORS[index % COLORS.length];
    const [endX, endY] = each.at(-1);
    const dots = each
      .map(([a, b]) => `<circle cx="${round(x(a))}" cy="${round(y(b))}" r="3" fill="${color}"/>`)
      .join('');
    return `<path d="${path(each)}" fill="none" stroke="${color}" stroke-width="2"/>${dots}<text x="${round(x(endX) + 10)}" y="${round(y(endY) + 4)}" fill="${color}">${escape(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<style>.grid { stroke: #ddd } .line { stroke: #999; stroke-dasharray: 4 4; fill: none }</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LEFT}" y="20" font-size="14" font-weight="600">${escape(title)}</text>
<text x="${WIDTH - RIGHT}" y="${HEIGHT - 10}" text-anchor="end">n · ${escape(unit)}</text>
${grid.join('\n')}
${proportional.length > 1 ? `<path class="line" d="${path(proportional)}"/>` : ''}
${drawn.join('\n')}
</svg>
`;
};
