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

/** A few at a time: what the lesson itself asks for goes first. */
const LANES = 2

/** The files of a listing that a store does not have yet. */
export async function missingFrom(
  { files }: Listing,
  { store, addressOf }: Pick<FillOptions, 'store' | 'addressOf'>,
): Promise<readonly ListedFile[]> {
  // Only what is verified is ever put there, and another build has another store.
  const has = await Promise.all(files.map(({ name }) => store.match(addressOf(name))))
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
  const answer = (await fromOlder(file, options)) ?? (await fromServer(file, options))
  await options.store.put(options.addressOf(file.name), answer).catch((error: unknown) => {
    throw (error as Error).name === 'QuotaExceededError' ? new FillError('full', file.name) : error
  })
}

async function fromOlder(file: ListedFile, { older, addressOf }: FillOptions): Promise<Response | null> {
  for (const store of older) {
    const answer = await store.match(addressOf(file.name))
    const right = answer && (await verified(file, answer))
    if (right) return right
  }
  return null
}

/** The file's answer; once more past every cache between here and the server when the first is not the file. */
async function fromServer(file: ListedFile, { addressOf, fetch }: FillOptions): Promise<Response> {
  const ways: readonly RequestCache[] = [isNamedByContent(file.name) ? 'force-cache' : 'no-cache', 'reload']
  for (const cache of ways) {
    // Some hosts send the page's own name on to its folder: the folder is asked at once.
    const address = file.name === 'index.html' ? addressOf('') : addressOf(file.name)
    const answer = await fetch(address, { cache, credentials: 'same-origin', priority: 'low' } as RequestInit)
    const right = answer.status === 200 && (await verified(file, answer))
    if (right) return right
  }
  throw new FillError('refused', file.name)
}

/** An answer to keep when its bytes are those of the file, else null. */
async function verified(file: ListedFile, answer: Response): Promise<Response | null> {
  const asCame = answer.clone()
  const bytes = await answer.arrayBuffer()
  if (bytes.byteLength !== file.bytes || (await sha256(bytes)) !== file.hash) return null
  if (canStay(answer)) return asCame
  return new Response(bytes, { headers: { 'Content-Type': typeOf(file.name), 'Content-Length': String(file.bytes) } })
}

/**
 * A script's answer is kept as it came: only of one that was fetched do browsers keep the compiled code too. Every other gets the
 * right type, whatever a small server called it, and nothing that a cache or a browser refuses.
 */
const canStay = ({ headers, redirected }: Response): boolean =>
  /^(text|application)\/javascript\b/.test(headers.get('Content-Type') ?? '') &&
  !redirected &&
  headers.get('Vary') !== '*'

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
