/** Inline elements that only have children. */
export type SpanType = 'strong' | 'em' | 'underline' | 'strike' | 'code' | 'small' | 'sub' | 'sup';

/** An inline node. The `href` of a link comes from `safeHref`. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: SpanType; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A block node. Tables and other containers are flattened into paragraphs. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  /** `level` is that of the body, 1–6. Rendering shifts it below the headings around the body. */
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  /** `start` is the first number of an ordered list. 1 for an unordered list. */
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  /** White space in `text` is preserved. */
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' };
