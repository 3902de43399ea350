/** One thing in a feed that was dropped or mended while the rest was kept. */
export interface FeedWarning {
  /**
   * JSON path of the place: `$.components[3].status`; an attribute (`components`) when a host's wish
   * could not be met; the URL of a history that could not be read.
   */
  readonly path: string;
  /** What was expected there, in English, for developers. */
  readonly message: string;
}
