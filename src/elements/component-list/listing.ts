import type { Component, StatusFeed } from '../../feed/schema.js';
import { sectionsOf, type Section, type Sort } from './sections.js';

/** Number of rows per chunk. `content-visibility` per row would be slower. */
export const CHUNK = 25;

/** Rows that are rendered together. They are only rendered again when the chunk object is replaced. */
export interface Chunk {
  readonly rows: readonly Component[];
  /** Ids of components whose state differs from the previous feed. */
  readonly changed: ReadonlySet<string>;
}

/** A section, divided into chunks. */
export interface ListedSection extends Section {
  readonly chunks: readonly Chunk[];
}

/** The sections of a feed. Created once per feed and order. */
export interface Listing {
  readonly feed: StatusFeed | undefined;
  readonly sort: Sort;
  readonly sections: readonly ListedSection[];
}

export const EMPTY_LISTING: Listing = { feed: undefined, sort: 'feed', sections: [] };

const isSame = (a: Chunk, b: Chunk): boolean =>
  !a.changed.size &&
  !b.changed.size &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, index) => row === b.rows[index]);

/** The listing of a feed. Returns `last`, or reuses its chunks, where nothing has changed. */
export const listingOf = (feed: StatusFeed | undefined, sort: Sort, last: Listing): Listing => {
  if (last.feed === feed && last.sort === sort) return last;
  const states = new Map(last.feed?.components.map(({ id, status }) => [id, status]));
  const lastChunks = new Map(
    last.sections.flatMap(({ chunks }) =>
      chunks.map((chunk): [string | undefined, Chunk] => [chunk.rows[0]?.id, chunk]),
    ),
  );
  const chunksOf = (allRows: readonly Component[]): Chunk[] => {
    const chunks: Chunk[] = [];
    for (let start = 0; start < allRows.length; start += CHUNK) {
      const rows = allRows.slice(start, start + CHUNK);
      const changed = new Set(rows.flatMap(({ id, status }) => ((states.get(id) ?? status) === status ? [] : id)));
      const chunk = { rows, changed };
      const lastChunk = lastChunks.get(rows[0]?.id);
      chunks.push(lastChunk && isSame(lastChunk, chunk) ? lastChunk : chunk);
    }
    return chunks;
  };
  const sections = feed ? sectionsOf(feed, sort) : [];
  return { feed, sort, sections: sections.map((section) => ({ ...section, chunks: chunksOf(section.rows) })) };
};
