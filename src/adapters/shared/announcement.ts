/**
 * The state of an announcement: a post on a status page that names nothing broken. It has no phases and changes no state. Pages show
 * the word in place of a phase; one that is over is listed with the past incidents.
 */
export const announcementState = (isOver = false) =>
  isOver ? { status: 'resolved', impact: 'none' } : { status: 'unknown', statusText: 'Announcement', impact: 'none' };
