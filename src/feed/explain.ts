import { breadth, incidentLevel, isOpen, maintenanceLevel } from './derive.js';
import type { StatusFeed } from './schema.js';

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * The reason for the overall state in one English sentence, for logs and developers:
 * "degraded_performance: 1 of 20 components; 0 open incidents". Maintenances and the publisher's `status` are mentioned if they decide it.
 */
export const explain = (feed: StatusFeed): string => {
  const { status, affected, count, levelAlone } = breadth(feed);
  const maintenances = levelAlone
    ? feed.maintenances.filter((maintenance) => maintenanceLevel(maintenance) === status).length
    : 0;
  const byIncident = feed.incidents.some((incident) => incidentLevel(incident) === status);
  return [
    `${status}: ${affected} of ${counted(count, 'component')}`,
    counted(feed.incidents.filter(isOpen).length, 'open incident'),
    ...(maintenances
      ? [`${counted(maintenances, 'maintenance')} ${status === 'unknown' ? 'of unknown status' : 'in progress'}`]
      : []),
    ...(levelAlone && !byIncident && !maintenances && feed.status ? [`the page says ${feed.status}`] : []),
  ].join('; ');
};
