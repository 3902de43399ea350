import type { Sample } from '../sample.js';

/** A service without an open incident is operational. Incidents without services do not mean that. */
export const samples: readonly Sample[] = [
  {
    file: 'yandexcloud/ycs-incident.json',
    provider: 'yandex-cloud',
    url: 'https://status.yandex.cloud/api/incidents/972?lang=en',
    components: 0,
    groups: 0,
    incidents: 1,
    maintenances: 0,
    overall: 'unknown',
    warnings: [],
  },
  // The newest is `open`, although its last comment calls it resolved.
  {
    file: 'yandexcloud/ycs-incidents.json',
    provider: 'yandex-cloud',
    url: 'https://status.yandex.cloud/api/incidents',
    components: 0,
    groups: 0,
    incidents: 20,
    maintenances: 0,
    overall: 'degraded_performance',
    warnings: [],
  },
  {
    file: 'yandexcloud/ycs-services.json',
    provider: 'yandex-cloud',
    url: 'https://status.yandex.cloud/api/services?incidents=all',
    components: 104,
    groups: 2,
    incidents: 1,
    maintenances: 0,
    overall: 'operational',
    warnings: [],
  },
  {
    file: 'yandexcloud/ycs-services.json',
    provider: 'yandex-cloud',
    url: 'https://status.yandex.cloud/api/services?incidents=all',
    with: ['yandexcloud/ycs-incidents.json'],
    components: 104,
    groups: 2,
    incidents: 21,
    maintenances: 0,
    overall: 'degraded_performance',
    warnings: [],
  },
];
