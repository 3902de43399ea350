/** A loss without a warning that is right, and why. */
export interface Exception {
  readonly adapters: readonly string[];
  /** What is done where: `drop $.incidents[].id`. */
  readonly changes: readonly string[];
  readonly reason: string;
}

export const EXCEPTIONS: readonly Exception[] = [
  {
    adapters: ['one-uptime'],
    changes: ['retype $.incidents[].showPostmortemOnStatusPage'],
    reason: 'The flag says whether the page shows the postmortem: what is not true hides it.',
  },
  {
    adapters: ['better-stack', 'cachet'],
    changes: ['drop $.included[]', 'drop $.data', 'drop $.data[]'],
    reason:
      'What JSON:API includes belongs to the incident that links it: the incident that was dropped takes it along.',
  },
  {
    adapters: ['instatus', 'syndication'],
    changes: ['drop $[].content', 'retype $[].content'],
    reason: 'The updates of an entry stand in its text: another text is an entry with other updates.',
  },
];

/** Losses that are known and wait for their adapter: a line goes when it is mended, and none is added. */
export const OPEN: Readonly<Record<string, readonly string[]>> = {
  aws: ['retype $[].impacted_services'],
  'better-stack': [
    'drop $.included[].id',
    'drop $.included[].relationships',
    'drop $.included[].relationships.status_updates',
    'drop $.included[].relationships.status_updates.data',
    'drop $.included[].relationships.status_updates.data[]',
    'drop $.included[].relationships.status_updates.data[].id',
    'retype $.included[].id',
    'retype $.included[].relationships',
    'retype $.included[].relationships.status_updates',
    'retype $.included[].relationships.status_updates.data',
    'retype $.included[].relationships.status_updates.data[]',
    'retype $.included[].relationships.status_updates.data[].id',
  ],
  cachet: [
    'drop $.data[].attributes',
    'drop $.data[].human_status',
    'drop $.data[].relationships',
    'drop $.data[].relationships.updates',
    'drop $.data[].relationships.updates.data',
    'drop $.data[].relationships.updates.data[]',
    'drop $.data[].relationships.updates.data[].id',
    'drop $.data[].type',
    'drop $.included[].id',
    'drop $.included[].type',
    'retype $.data',
    'retype $.data[]',
    'retype $.data[].attributes',
    'retype $.data[].attributes.message',
    'retype $.data[].relationships',
    'retype $.data[].relationships.updates',
    'retype $.data[].relationships.updates.data',
    'retype $.data[].relationships.updates.data[]',
    'retype $.data[].relationships.updates.data[].id',
    'retype $.data[].type',
    'retype $.included',
    'retype $.included[]',
    'retype $.included[].attributes',
    'retype $.included[].id',
    'retype $.included[].type',
  ],
  checkly: ['retype $.uptime[]'],
  cstate: ['retype $.body'],
  openstatus: [
    'drop $.maintenances[].maintenanceUpdates[].message',
    'retype $.maintenances[].maintenanceUpdates',
    'retype $.maintenances[].maintenanceUpdates[]',
    'retype $.maintenances[].maintenanceUpdates[].message',
    'retype $.maintenances[].message',
    'retype $.pageComponents',
  ],
  sorry: [
    'retype $.components',
    'retype $.notice',
    'retype $.notice.updates',
    'retype $.notices',
    'retype $.notices[].latest_update',
  ],
  'status-io': ['retype $.result.maintenance'],
  statuspal: ['retype $.incidents[].current_status', 'retype $.incidents[].updates'],
  syndication: ['drop $[]', 'drop $[].pubDate', 'retype $[].pubDate'],
  'uptime-kuma': [
    'drop $.hasMore',
    'drop $.maintenanceList[].timeslotList',
    'drop $.maintenanceList[].timeslotList[]',
    'drop $.maintenanceList[].timeslotList[].startDate',
    'retype $.incidents',
    'retype $.maintenanceList[].description',
    'retype $.maintenanceList[].timeslotList',
    'retype $.maintenanceList[].timeslotList[]',
    'retype $.maintenanceList[].timezoneOffset',
  ],
};
