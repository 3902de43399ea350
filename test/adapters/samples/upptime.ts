import type { Sample } from '../sample.js';

const raw = (repository: string): string =>
  `https://raw.githubusercontent.com/${repository}/master/history/summary.json`;
const summary = (file: string, repository: string, components: number, overall: Sample['overall']): Sample => ({
  file: `upptime/${file}.json`,
  provider: 'upptime',
  url: raw(repository),
  components,
  groups: 0,
  incidents: 0,
  maintenances: 0,
  overall,
  warnings: [],
});

export const samples: readonly Sample[] = [
  summary('electisec-summary', 'electisec/upptime', 10, 'major_outage'),
  summary('electisec-summary-down-up', 'electisec/upptime', 10, 'major_outage'),
  summary('element-gaming-summary', 'element-gaming/status', 5, 'operational'),
  summary('yra-tech-summary', 'YRA-Tech/upptime', 4, 'operational'),
  summary('yra-tech-summary-down-up', 'YRA-Tech/upptime', 4, 'major_outage'),
  summary('yvtils-summary', 'YVtils/yvtils_status', 5, 'operational'),
  summary('yvtils-summary-down-up', 'YVtils/yvtils_status', 5, 'major_outage'),
  // Numbers for badges, in the format of shields.io.
  ...['uptime', 'response-time'].flatMap((what) =>
    ['', '-day', '-week', '-month', '-year'].map((span): Sample => ({
      file: `upptime/yra-tech-production-${what}${span}.json`,
    })),
  ),
];
