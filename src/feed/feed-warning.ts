/** An item or a value of a feed that was dropped or corrected. The rest of the feed was kept. */
export interface FeedWarning {
  /**
   * JSON path of the value: `$.components[3].status`. For an attribute with an invalid value, the name of
   * the attribute. For a history that could not be read, its URL.
   */
  readonly path: string;
  /** What was expected there. In English, for developers. */
  readonly message: string;
}
