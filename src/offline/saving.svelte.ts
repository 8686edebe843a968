import type { Failure } from './fill'
import type { ToPage, ToWorker } from './speech'

/** How long to wait before asking again whether the first picture is drawn, in milliseconds. */
const LOOK_AGAIN = 500
/** A page may stay open for days: a new version is looked for when it is shown again, at most this often. */
const BETWEEN_LOOKS = 3600_000

/** What is kept of the atlas for use without a network, and whether a newer one is ready. */
export class Saving {
  /** Bytes kept, and of how many; null while nothing is known, and where a browser keeps nothing. */
  kept: { readonly saved: number; readonly total: number } | null = $state.raw(null)
  /** Why the rest is missing. */
  why: Failure | null = $state(null)
  /** A new version is complete and waits. */
  offered = $state(false)

  #registration: ServiceWorkerRegistration | null = null
  #lookedAt = 0

  readonly isComplete = $derived(this.kept !== null && this.kept.saved >= this.kept.total)

  /** Begins once the first picture is drawn, so that nothing takes the line from it. The returned function ends the waiting. */
  start(isDrawn: () => boolean): () => void {
    if (!canKeep()) return () => {}
    const timer = setInterval(() => {
      if (!isDrawn()) return
      clearInterval(timer)
      void this.#begin()
    }, LOOK_AGAIN)
    return () => clearInterval(timer)
  }

  /** The reader takes the new version: this page begins anew with it, with the date and view that its address carries. */
  accept(): void {
    const waiting = this.#registration?.waiting
    // Another page has taken it already.
    if (!waiting) return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    send(waiting, { say: 'accept' })
  }

  async #begin(): Promise<void> {
    const { serviceWorker } = navigator
    serviceWorker.addEventListener('message', (event: MessageEvent<ToPage>) => this.#hear(event))
    serviceWorker.startMessages()
    addEventListener('online', () => void this.#register())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && Date.now() - this.#lookedAt > BETWEEN_LOOKS) void this.#register()
    })
    // Whoever installed the app wants it to stay. In a mere tab some browsers would ask, and a question is not quiet.
    if (matchMedia('(display-mode: standalone)').matches) void navigator.storage?.persist?.().catch(() => {})
    await this.#register()
  }

  /** Starts keeping, goes on with it, or looks for a new version; without a network nothing comes of it. */
  async #register(): Promise<void> {
    this.#lookedAt = Date.now()
    try {
      const registration = await navigator.serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' })
      if (registration && registration !== this.#registration) {
        this.#registration = registration
        registration.addEventListener('updatefound', () => this.#watch(registration))
      }
      this.#watch(registration)
      await registration?.update()
    } catch {
      // Refused or out of reach: the atlas runs on as any page does.
    }
  }

  #watch(registration: ServiceWorkerRegistration | undefined): void {
    if (!registration) return
    const { installing, waiting, active } = registration
    this.offered ||= waiting !== null && active !== null
    installing?.addEventListener(
      'statechange',
      () => (this.offered ||= registration.waiting !== null && registration.active !== null),
    )
    for (const worker of [installing, active]) if (worker) send(worker, { say: 'go' })
  }

  #hear({ data, ports }: MessageEvent<ToPage>): void {
    if (data.say === 'who') ports[0]?.postMessage(programAddress())
    else {
      this.kept = { saved: data.saved, total: data.total }
      this.why = data.why
    }
  }
}

/** Only a build in a folder has something to keep; one page with everything inside needs no keeping. */
const canKeep = (): boolean =>
  import.meta.env.PROD &&
  import.meta.env.MODE !== 'single' &&
  /^https?:$/.test(location.protocol) &&
  'serviceWorker' in navigator

const programAddress = (): string => document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? ''

const send = (worker: ServiceWorker, message: ToWorker): void => worker.postMessage(message)
