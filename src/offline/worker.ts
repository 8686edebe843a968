import { fill, FillError, missingFrom } from './fill'
import type { Failure } from './fill'
import { bytesOf, isNamedByContent, nameIn } from './listing'
import type { ListedFile } from './listing'
import { BEGUN, tidy } from './tidy'
import type { Page, WorkerScope } from './worker-scope'

// The service worker: keeps every file of the build, and answers from what it keeps. It never takes a running lesson's
// files away: a new version waits until the reader asks for it or the last page is closed.

const worker = globalThis as unknown as WorkerScope
const { listing, registration } = worker
const { scope } = registration
/** One cache for each version; the scope, because several builds may lie on one host. */
const family = `shunju ${scope} `
const own = `${family}${listing.version}`
const listed = new Set(listing.files.map(({ name }) => name))
const addressOf = (name: string): string => scope + name

/** Longest wait for a page to say that its first picture is drawn, in milliseconds. */
const PATIENCE = 30_000
let installing = false
let go = (): void => {}
const told = new Promise<void>((resolve) => (go = resolve))

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => {
  if (event.data.say === 'accept') event.waitUntil(worker.skipWaiting())
  if (event.data.say !== 'go') return
  go()
  // At work already: what a browser threw away is fetched again, and what no page uses any more goes.
  if (!installing) event.waitUntil(keepAll(true).then(clear, () => {}))
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const name = request.method === 'GET' ? nameIn(scope, request.url) : null
  if (name !== null && (listed.has(name) || isNamedByContent(name))) event.respondWith(answer(name, request))
})

async function install(): Promise<void> {
  installing = true
  await (await caches.open(own)).put(addressOf(BEGUN), new Response(String(Date.now()))).catch(() => {})
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  // While an older version is at work and complete, how far the new one has come is nobody's concern.
  await keepAll(!registration.active)
}

/** Rejects when not everything is kept, so that this version does not come into use; what was kept is there the next time. */
async function keepAll(aloud: boolean): Promise<void> {
  const store = await caches.open(own)
  const older = await Promise.all((await others()).map((name) => caches.open(name)))
  const tell = async (saved: number, why: Failure | null): Promise<void> => {
    if (!aloud) return
    for (const page of await pages()) page.postMessage({ say: 'saved', saved, total: bytesOf(listing.files), why })
  }
  const onkept = (saved: number): void => void tell(saved, null)
  const missing = (): Promise<readonly ListedFile[]> => missingFrom(listing, { store, addressOf })
  try {
    await fill(listing, { store, older, addressOf, fetch: (...asked) => fetch(...asked), onkept })
    await tell(bytesOf(listing.files), null)
  } catch (error) {
    const saved = bytesOf(listing.files) - bytesOf(await missing())
    await tell(saved, error instanceof FillError ? error.why : 'paused')
    throw error
  }
}

const pages = async (): Promise<readonly Page[]> =>
  (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ url }) =>
    url.startsWith(scope),
  )

const others = async (): Promise<readonly string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(family) && name !== own)

async function clear(): Promise<void> {
  // A version that waits or is on its way still takes from the others.
  if (registration.waiting || registration.installing) return
  await tidy({ caches, own, others: await others(), pages: await pages(), addressOf })
}

/** From this version, else from an older one that a page may still run, else from the network. */
async function answer(name: string, request: Request): Promise<Response> {
  const address = addressOf(name)
  const mine = await (await caches.open(own)).match(address)
  if (mine) return mine
  for (const older of await others()) {
    const theirs = isNamedByContent(name) ? await (await caches.open(older)).match(address) : undefined
    if (theirs) return theirs
  }
  return fetch(request)
}
