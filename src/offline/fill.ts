import { bytesOf, isNamedByContent, typeOf } from './listing'
import type { ListedFile, Listing } from './listing'

/** The part of a browser's Cache that is used here. */
export type Store = Pick<Cache, 'match' | 'put'>

/** Why files are missing: no room, an answer that was not the file, or no answer. */
export type Failure = 'full' | 'refused' | 'paused'

/** Not all files could be kept; what was kept stays. */
export class FillError extends Error {
  override readonly name = 'FillError'
  constructor(
    readonly why: Failure,
    readonly file: string,
  ) {
    super(`${file}: ${why}`)
  }
}

export interface FillOptions {
  /** Where the files go. What is there already is not fetched again. */
  readonly store: Store
  /** Caches of older versions: a file that has not changed is taken from there. */
  readonly older: readonly Store[]
  /** Address of a file in the caches. */
  readonly addressOf: (name: string) => string
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>
  /** Told after every file: bytes kept so far. */
  readonly onkept?: (saved: number) => void
}

/** Header under which a kept answer carries the hash of its bytes. */
const HASH = 'X-Content-Hash'

/** A few at a time: what the lesson itself asks for goes first. */
const LANES = 2

/** The files of a listing that a store does not have yet. */
export async function missingFrom(
  { files }: Listing,
  { store, addressOf }: Pick<FillOptions, 'store' | 'addressOf'>,
): Promise<readonly ListedFile[]> {
  const has = await Promise.all(files.map((file) => kept(store, addressOf(file.name), file)))
  return files.filter((_, i) => !has[i])
}

/**
 * Keeps all files of a listing in a store, two at a time, beginning where an earlier try ended. An answer whose bytes are
 * not those of the file is never kept. Rejects with a FillError when some are still missing; the others are kept then.
 */
export async function fill(listing: Listing, options: FillOptions): Promise<void> {
  const waiting = [...(await missingFrom(listing, options))]
  let saved = bytesOf(listing.files) - bytesOf(waiting)
  let failed: FillError | null = null
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      try {
        await keep(file, options)
        options.onkept?.((saved += file.bytes))
      } catch (error) {
        failed ??= error instanceof FillError ? error : new FillError('paused', file.name)
        // Where there is no room for one, there is none for the next.
        if (failed.why === 'full') return
      }
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  if (failed) throw failed
}

async function keep(file: ListedFile, options: FillOptions): Promise<void> {
  const address = options.addressOf(file.name)
  const bytes = (await fromOlder(file, options)) ?? (await fromServer(file, options))
  const headers = { 'Content-Type': typeOf(file.name), 'Content-Length': String(file.bytes), [HASH]: file.hash }
  await options.store.put(address, new Response(bytes, { headers })).catch((error: unknown) => {
    throw (error as Error).name === 'QuotaExceededError' ? new FillError('full', file.name) : error
  })
}

async function kept(store: Store, address: string, { hash }: ListedFile): Promise<Response | null> {
  const answer = await store.match(address)
  return answer?.headers.get(HASH) === hash ? answer : null
}

async function fromOlder(file: ListedFile, { older, addressOf }: FillOptions): Promise<ArrayBuffer | null> {
  for (const store of older) {
    const answer = await kept(store, addressOf(file.name), file)
    if (answer) return answer.arrayBuffer()
  }
  return null
}

/** The file's bytes; once more past every cache between here and the server when the first answer is not the file. */
async function fromServer(file: ListedFile, { addressOf, fetch }: FillOptions): Promise<ArrayBuffer> {
  const ways: readonly RequestCache[] = [isNamedByContent(file.name) ? 'force-cache' : 'no-cache', 'reload']
  for (const cache of ways) {
    // Some hosts send the page's own name on to its folder: the folder is asked at once.
    const address = file.name === 'index.html' ? addressOf('') : addressOf(file.name)
    const answer = await fetch(address, { cache, credentials: 'same-origin', priority: 'low' } as RequestInit)
    if (answer.status !== 200) continue
    const bytes = await answer.arrayBuffer()
    if (bytes.byteLength === file.bytes && (await sha256(bytes)) === file.hash) return bytes
  }
  throw new FillError('refused', file.name)
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
