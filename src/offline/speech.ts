import type { Failure } from './fill'

/** What the page says to the service worker. */
export type ToWorker =
  /** The first picture is drawn: the line is free. Answered by a `Saved`. */
  | { readonly say: 'go' }
  /** The reader wants the new version now. */
  | { readonly say: 'accept' }

/** How much is kept for use without a network, in bytes. */
export interface Saved {
  readonly say: 'saved'
  readonly saved: number
  readonly total: number
  /** Why it does not go on; null while it does, or is done. */
  readonly why: Failure | null
}

/** What the service worker says to the page. */
export type ToPage =
  | Saved
  /** Which program is running? Answered on the port with the address of the page's script. */
  | { readonly say: 'who' }
