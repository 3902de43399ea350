/** Inline formatting that only wraps other inline nodes. */
export type SpanType = 'strong' | 'em' | 'underline' | 'strike' | 'code' | 'small' | 'sub' | 'sup';

/** A piece of a line. The `href` of a link has passed `safeHref`. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: SpanType; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A piece of a body. Tables and containers without a meaning of their own are flattened into paragraphs. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  /** `level` is the body's own, 1–6: whoever renders it maps it below the surrounding headings. */
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  /** `start` is the first number, 1 for a list without numbers. */
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'quote'; readonly children: readonly Block[] }
  /** Line breaks and spaces of `text` count. */
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' };
