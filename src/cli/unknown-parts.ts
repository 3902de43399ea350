import { incidentLevel, maintenanceLevel } from '../feed/derive.js';
import { isNamed } from '../feed/find-component.js';
import { isLossy } from '../feed/lossy.js';
import type { StatusFeed } from '../feed/schema.js';

/** "the impact of 2 open incidents" */
const counted = ({ length }: readonly unknown[], noun: string, of = ''): readonly string[] =>
  length ? [`${of}${length} ${noun}${length === 1 ? '' : 's'}`] : [];

/**
 * What of a feed is not known, and may be worse than the state that is known: for each kind, a few words. Empty if all is known.
 * @param idOrName A component, instead of the whole page. Its state does not depend on incidents and maintenances.
 */
export const unknownParts = (feed: StatusFeed, idOrName: string | undefined): readonly string[] => {
  const components = feed.components.filter(
    (component) => component.status === 'unknown' && (idOrName === undefined || isNamed(component, idOrName)),
  );
  const { incidents, maintenances } = idOrName === undefined ? feed : { incidents: [], maintenances: [] };
  return [
    ...counted(components, 'component'),
    ...counted(
      incidents.filter((incident) => incidentLevel(incident) === 'unknown'),
      'open incident',
      'the impact of ',
    ),
    ...counted(
      maintenances.filter((maintenance) => maintenanceLevel(maintenance) === 'unknown'),
      'maintenance',
      'the status of ',
    ),
    // Also if the publisher says that its status is unknown.
    ...(isLossy(feed) ? ['a part of the page'] : []),
  ];
};
