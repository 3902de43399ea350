/**
 * The state of an announcement, which is a post on a status page that reports no problem. It has no phase, and does not affect the
 * overall state. Its `statusText` is shown instead of a phase. An announcement that is over is listed with the past incidents.
 */
export const announcementState = (isOver = false) =>
  isOver ? { status: 'resolved', impact: 'none' } : { status: 'unknown', statusText: 'Announcement', impact: 'none' };
