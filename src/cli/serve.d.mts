/** Serves `dist/` on 127.0.0.1 at `port` (4173) or the next free one; 0 lets the system choose. */
export function serve(port?: number): Promise<{ url: string; close: () => Promise<void> }>
