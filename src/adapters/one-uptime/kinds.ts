/** Incidents, episodes or maintenances: the keys of what belongs to them. */
export interface Kind {
  readonly lists: readonly string[];
  readonly state: string;
  readonly current: string;
  readonly notes: string;
  readonly steps: string;
  readonly owner: string;
  /** Of the page about one, below the status page. */
  readonly path: string;
  /** By the flags of states, then by the names that they have at first. */
  readonly words: ReadonlyMap<string, string>;
}

export const INCIDENT: Kind = {
  // Those of the timeline come without texts, thus last.
  lists: ['activeIncidents', 'incidents', 'timelineIncidents'],
  state: 'incidentState',
  current: 'currentIncidentState',
  notes: 'incidentPublicNotes',
  steps: 'incidentStateTimelines',
  owner: 'incidentId',
  path: 'incidents',
  words: new Map([
    ['isResolvedState', 'resolved'],
    ['isAcknowledgedState', 'investigating'],
    ['isCreatedState', 'investigating'],
    ['Resolved', 'resolved'],
    ['Acknowledged', 'investigating'],
    // The state in which an incident is declared: nobody has looked yet.
    ['Identified', 'investigating'],
  ]),
};

/** Several incidents in one. */
export const EPISODE: Kind = {
  ...INCIDENT,
  lists: ['activeEpisodes'],
  notes: 'episodePublicNotes',
  steps: 'episodeStateTimelines',
  owner: 'incidentEpisodeId',
  path: 'episodes',
};

export const MAINTENANCE: Kind = {
  lists: ['scheduledMaintenanceEvents'],
  state: 'scheduledMaintenanceState',
  current: 'currentScheduledMaintenanceState',
  notes: 'scheduledMaintenanceEventsPublicNotes',
  steps: 'scheduledMaintenanceStateTimelines',
  owner: 'scheduledMaintenanceId',
  path: 'scheduled-events',
  words: new Map([
    ['isResolvedState', 'completed'],
    ['isEndedState', 'completed'],
    ['isOngoingState', 'in_progress'],
    ['isScheduledState', 'scheduled'],
    ['Completed', 'completed'],
    ['Ended', 'completed'],
    ['Ongoing', 'in_progress'],
    ['Scheduled', 'scheduled'],
  ]),
};
