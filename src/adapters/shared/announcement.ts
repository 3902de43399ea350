/**
 * A post that is on top of a page and tells of nothing that is broken: it goes through no phases and changes no state. Pages show
 * the word in place of a phase.
 */
export const ANNOUNCEMENT = { status: 'unknown', statusText: 'Announcement', impact: 'none' } as const;
