/** The keys of incidents, episodes or maintenances. */
export interface Kind {
  readonly lists: readonly string[];
  readonly state: string;
  readonly current: string;
  readonly notes: string;
  readonly steps: string;
  readonly owner: string;
  /** Path of the page about one of them, below the status page. */
  readonly path: string;
  /**
   * By the flags of states, then by their original names:
   * https://github.com/OneUptime/oneuptime/blob/12.0.16/Common/Server/Services/ProjectService.ts#L1646
   */
  readonly words: ReadonlyMap<string, string>;
}

export const INCIDENT: Kind = {
  // Last, because the incidents of the timeline have no texts.
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
    // The state of a new incident, before anybody investigates it.
    ['Identified', 'investigating'],
  ]),
};

/** An episode consists of several incidents. */
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
