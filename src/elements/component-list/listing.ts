import type { Component, StatusFeed } from '../../feed/schema.js';
import { sectionsOf, type Section, type Sort } from './sections.js';

/** Rows of a chunk: `content-visibility` per row costs more than it saves. */
export const CHUNK = 25;

/** Rows that are drawn together, and again only where another chunk has taken their place. */
export interface Chunk {
  readonly rows: readonly Component[];
  /** Components whose state is not what it was in the feed before. */
  readonly changed: ReadonlySet<string>;
}

/** A section in chunks. */
export interface ListedSection extends Section {
  readonly chunks: readonly Chunk[];
}

/** A feed as sections of rows, made once per feed and order. */
export interface Listing {
  readonly feed: StatusFeed | undefined;
  readonly sort: Sort;
  readonly sections: readonly ListedSection[];
}

export const EMPTY_LISTING: Listing = { feed: undefined, sort: 'feed', sections: [] };

const isSame = ({ rows, changed }: Chunk, { rows: others, changed: more }: Chunk): boolean =>
  !changed.size && !more.size && rows.length === others.length && rows.every((row, index) => row === others[index]);

/** The listing of a feed. The last one itself, and its chunks, where nothing has changed. */
export const listingOf = (feed: StatusFeed | undefined, sort: Sort, last: Listing): Listing => {
  if (last.feed === feed && last.sort === sort) return last;
  const states = new Map(last.feed?.components.map(({ id, status }) => [id, status]));
  const before = new Map(
    last.sections.flatMap(({ chunks }) =>
      chunks.map((chunk): [string | undefined, Chunk] => [chunk.rows[0]?.id, chunk]),
    ),
  );
  const chunksOf = (rows: readonly Component[]): Chunk[] => {
    const chunks: Chunk[] = [];
    for (let start = 0; start < rows.length; start += CHUNK) {
      const some = rows.slice(start, start + CHUNK);
      const changed = new Set(some.flatMap(({ id, status }) => ((states.get(id) ?? status) === status ? [] : id)));
      const chunk = { rows: some, changed };
      const old = before.get(some[0]?.id);
      chunks.push(old && isSame(old, chunk) ? old : chunk);
    }
    return chunks;
  };
  const sections = feed ? sectionsOf(feed, sort) : [];
  return { feed, sort, sections: sections.map((section) => ({ ...section, chunks: chunksOf(section.rows) })) };
};
