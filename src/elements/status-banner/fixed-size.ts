/** The fixed banners of the page. */
const fixedBanners = new Set<HTMLElement>();

/** Writes the height of the highest fixed banner to the root element. */
const publishSize = (): void => {
  const { style } = document.documentElement;
  const heights = [...fixedBanners].map(({ offsetHeight }) => offsetHeight);
  if (heights.length) style.setProperty('--status-banner-block-size', `${Math.max(...heights)}px`);
  else style.removeProperty('--status-banner-block-size');
};

/** Follows the height of a banner while it is fixed, so that the page can reserve space for it. */
export class FixedSize {
  #isFixed = false;
  #sizes: ResizeObserver | undefined;

  constructor(private readonly banner: HTMLElement) {}

  set isFixed(isFixed: boolean) {
    if (isFixed === this.#isFixed) return;
    this.#isFixed = isFixed;
    if (isFixed) {
      fixedBanners.add(this.banner);
      (this.#sizes ??= new ResizeObserver(publishSize)).observe(this.banner);
    } else {
      fixedBanners.delete(this.banner);
      this.#sizes?.disconnect();
      publishSize();
    }
  }
}
