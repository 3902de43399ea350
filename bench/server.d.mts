export interface Server {
  readonly url: string;
  /** Serves a body, compressed, and gives its address. */
  put(path: string, body: string | Uint8Array, options?: { readonly cacheControl?: string }): string;
  /** Requests and bytes of bodies so far. */
  sent(path: string): { readonly requests: number; readonly bodyBytes: number };
  close(): Promise<void>;
}

export function startServer(): Promise<Server>;
