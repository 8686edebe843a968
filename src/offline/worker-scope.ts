import type { Listing } from './listing'
import type { ToPage, ToWorker } from './speech'

/** The part of a service worker's world that ours uses; the library of types for it contradicts that of the page. */
export interface WorkerScope {
  /** Written into the file by the build. */
  readonly listing: Listing
  readonly registration: { readonly scope: string; readonly active: unknown; readonly waiting: unknown; readonly installing: unknown } // prettier-ignore
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly Page[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'message', listener: (event: Lasting & { readonly data: ToWorker }) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
}

export interface Page {
  readonly url: string
  postMessage(message: ToPage, ports?: readonly MessagePort[]): void
}

export interface Lasting {
  waitUntil(done: Promise<unknown>): void
}

export interface Asked {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
