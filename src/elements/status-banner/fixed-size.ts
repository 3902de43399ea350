/** The fixed banners of the page. */
const fixedBanners = new Set<HTMLElement>();
let sizes: ResizeObserver | undefined;

/** Writes the height of the highest fixed banner to the root element. */
const publishSize = (): void => {
  const { style } = document.documentElement;
  const heights = [...fixedBanners].map(({ offsetHeight }) => offsetHeight);
  if (heights.length) style.setProperty('--status-banner-block-size', `${Math.max(...heights)}px`);
  else style.removeProperty('--status-banner-block-size');
};

/** Follows the height of a banner while it is fixed, so that the page can reserve space for it. */
export const followSize = (banner: HTMLElement, isFixed: boolean): void => {
  if (isFixed === fixedBanners.has(banner)) return;
  sizes ??= new ResizeObserver(publishSize);
  if (isFixed) {
    fixedBanners.add(banner);
    sizes.observe(banner);
  } else {
    fixedBanners.delete(banner);
    sizes.unobserve(banner);
    publishSize();
  }
};
