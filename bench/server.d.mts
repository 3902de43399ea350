export interface Server {
  readonly url: string;
  /** Serves a body with compression, and returns its URL. */
  put(path: string, body: string | Uint8Array, options?: { readonly cacheControl?: string }): string;
  /** The number of requests and of bytes of bodies so far. */
  sent(path: string): { readonly requests: number; readonly bodyBytes: number };
  close(): Promise<void>;
}

export function startServer(): Promise<Server>;
