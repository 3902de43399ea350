import { readFileSync } from 'node:fs';

/** A fenced code block of a document. */
export interface Snippet {
  /** `README.md:12`, for error messages. */
  readonly place: string;
  /** The language of the block, or an empty string. */
  readonly kind: string;
  readonly code: string;
}

/** All fenced code blocks of a Markdown file, in order. */
export const snippetsOf = (file: string): readonly Snippet[] => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map(({ index, 1: kind = '', 2: code = '' }) => ({
    place: `${file}:${text.slice(0, index).split('\n').length}`,
    kind: kind.trim(),
    code,
  }));
};

const withoutSnippets = (file: string): string => readFileSync(file, 'utf8').replace(/^```.*\n[^]*?^```$/gm, '');

/** The anchors that GitHub creates for a file's headings. */
export const anchorsOf = (file: string): ReadonlySet<string> =>
  new Set(
    [
      ...withoutSnippets(file)
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/^#+ +(.+)$/gm),
    ].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );

/** The targets of a file's links and images. */
export const targetsOf = (file: string): readonly string[] =>
  [
    ...withoutSnippets(file)
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g),
  ].map(([, link, source]) => link ?? source ?? '');
