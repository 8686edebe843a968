/**
 * Serves a built folder (`dist/`) on 127.0.0.1 at `port` (4173) or the next free one, below the path `at` (`/`); port 0 lets
 * the system choose.
 */
export function serve(
  port?: number,
  options?: { folder?: string; at?: string },
): Promise<{ url: string; close: () => Promise<void> }>
