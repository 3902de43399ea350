interface Component {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

interface Feed {
  readonly version: 1;
  readonly components: readonly Component[];
}

export function listFeed(count: number): Feed;
export function historyFeed(
  count: number,
): Feed & { readonly incidents: readonly { readonly id: string; readonly title: string }[] };
export function bannerFeed(): Feed;
export function usualFeed(): Feed;
