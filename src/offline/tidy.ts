import { nameIn } from './listing'
import type { Page } from './worker-scope'

/** Name of the note in each cache of when it was last being filled as a new version, in milliseconds since 1970. */
export const BEGUN = '.begun'

export interface TidyOptions {
  readonly caches: Pick<CacheStorage, 'open' | 'delete'>
  /** Name of the cache of the version at work. */
  readonly own: string
  /** Names of the caches of other versions. */
  readonly others: readonly string[]
  /** All open pages. */
  readonly pages: readonly Page[]
  readonly addressOf: (name: string) => string
  /** How long a page may take to say which program it runs, in milliseconds. */
  readonly patience?: number
}

/**
 * Deletes the caches of older versions, except those that an open page still runs on. While a page does not answer, none
 * goes; one begun after the version at work is a newer one that is not complete yet, and stays.
 */
export async function tidy({ caches, own, others, pages, addressOf, patience = 3000 }: TidyOptions): Promise<void> {
  if (others.length === 0) return
  const running = await Promise.all(pages.map((page) => ask(page, patience)))
  if (running.includes(null)) return
  const mine = await caches.open(own)
  const since = await begun(mine, addressOf)
  for (const name of others) {
    const cache = await caches.open(name)
    if ((await begun(cache, addressOf)) > since) continue
    const scripts = running.map((script) => addressOf(nameIn(addressOf(''), script!) ?? ''))
    const uses = await Promise.all(
      scripts.map(async (script) => !(await mine.match(script)) && !!(await cache.match(script))),
    )
    if (!uses.includes(true)) await caches.delete(name)
  }
}

/** Address of the script that a page runs; null when it does not say. */
function ask(page: Page, patience: number): Promise<string | null> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience)
    port1.onmessage = ({ data }) => {
      clearTimeout(timer)
      port1.close()
      resolve(String(data))
    }
    page.postMessage({ say: 'who' }, [port2])
  })
}

async function begun(cache: Pick<Cache, 'match'>, addressOf: (name: string) => string): Promise<number> {
  return Number(await (await cache.match(addressOf(BEGUN)))?.text()) || 0
}
