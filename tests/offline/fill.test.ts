import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fill, missingFrom } from '../../src/offline/fill'
import type { FillOptions, Store } from '../../src/offline/fill'
import { nameIn, typeOf } from '../../src/offline/listing'
import type { Listing } from '../../src/offline/listing'

const SCOPE = 'https://school.example/a/b/'
const addressOf = (name: string): string => SCOPE + name

const contents: Readonly<Record<string, string>> = {
  'assets/index-12345678.js': 'play()',
  'assets/relief-12345678.webp': 'hills',
  'index.html': '<!doctype html><title>Shunju</title>',
}
const listing: Listing = {
  version: 'one',
  files: Object.entries(contents).map(([name, text]) => ({
    name,
    bytes: text.length,
    hash: createHash('sha256').update(text).digest('hex'),
  })),
}

/** A cache in memory; with `room` it takes so many files and then says that it is full. */
function memory(room = Infinity): Store & { readonly kept: Map<string, Response> } {
  const kept = new Map<string, Response>()
  return {
    kept,
    match: async (address) => kept.get(String(address))?.clone(),
    put: async (address, answer) => {
      if (kept.size >= room) throw new DOMException('', 'QuotaExceededError')
      kept.set(String(address), answer)
    },
  }
}

/** A server of the files; `wrong` answers instead where it wants to. */
function server(wrong: (name: string, times: number) => Response | null = () => null) {
  const asked: string[] = []
  const fetch: FillOptions['fetch'] = async (address, { cache }) => {
    const name = address.slice(SCOPE.length) || 'index.html'
    asked.push(`${name} ${cache}`)
    const times = asked.filter((one) => one.startsWith(name)).length
    return wrong(name, times) ?? new Response(contents[name])
  }
  return { asked, fetch }
}

const typeIn = ({ kept }: ReturnType<typeof memory>, name: string): string | null =>
  kept.get(addressOf(name))!.headers.get('Content-Type')

describe('keeping all files of a build', () => {
  it('fetches each once, those named by their content from wherever the browser has them, and types them by name', async () => {
    const [store, { asked, fetch }] = [memory(), server()]
    const told: number[] = []
    await fill(listing, { store, older: [], addressOf, fetch, onkept: (saved) => told.push(saved) })
    expect(asked.sort()).toEqual([
      'assets/index-12345678.js force-cache',
      'assets/relief-12345678.webp force-cache',
      'index.html no-cache',
    ])
    expect(told.at(-1)).toBe(listing.files.reduce((sum, { bytes }) => sum + bytes, 0))
    expect(typeIn(store, 'assets/index-12345678.js')).toBe('text/javascript')
    expect(typeIn(store, 'assets/relief-12345678.webp')).toBe('image/webp')
    expect(await missingFrom(listing, { store, addressOf })).toEqual([])
  })

  it.each([
    [
      'as it came, so that browsers keep it compiled',
      { 'Content-Type': 'application/javascript', Server: 'small' },
      'small',
    ],
    ['without what a cache refuses', { 'Content-Type': 'text/javascript', Vary: '*', Server: 'small' }, null],
    ['without a wrong type', { 'Content-Type': 'text/plain', Server: 'small' }, null],
  ])('keeps a script %s', async (_, headers, from) => {
    const store = memory()
    const { fetch } = server((name) => (name.endsWith('.js') ? new Response(contents[name], { headers }) : null))
    await fill(listing, { store, older: [], addressOf, fetch })
    const kept = store.kept.get(addressOf('assets/index-12345678.js'))!
    expect(kept.headers.get('Server')).toBe(from)
    expect(kept.headers.get('Content-Type')).toContain('javascript')
    expect(kept.headers.get('Vary')).toBe(null)
    expect(await kept.text()).toBe('play()')
  })

  it.each([
    ['a page of a filter instead of a script', () => new Response('<html>Blocked by your school</html>')],
    ['an error with the right length', () => new Response('play()', { status: 404 })],
    ['a file cut short', () => new Response('play(')],
    ['other bytes of the same length', () => new Response('pray()')],
  ])('never keeps %s', async (_, answer) => {
    const store = memory()
    const { asked, fetch } = server((name) => (name.startsWith('assets/index') ? answer() : null))
    await expect(fill(listing, { store, older: [], addressOf, fetch })).rejects.toMatchObject({ why: 'refused' })
    expect(store.kept.has(addressOf('assets/index-12345678.js'))).toBe(false)
    // Everything else is kept, and the wrong one was asked for once more past the browser's own cache.
    expect(store.kept.size).toBe(2)
    expect(asked).toContain('assets/index-12345678.js reload')
  })

  it('takes the right file at the second asking', async () => {
    const store = memory()
    const { fetch } = server((_, times) => (times === 1 ? new Response('stale') : null))
    await fill(listing, { store, older: [], addressOf, fetch })
    expect(store.kept.size).toBe(3)
  })

  it('goes on where it stopped', async () => {
    const store = memory()
    const broken = server((name) => {
      if (name === 'index.html') throw new TypeError('Failed to fetch')
      return null
    })
    await expect(fill(listing, { store, older: [], addressOf, fetch: broken.fetch })).rejects.toMatchObject({
      why: 'paused',
    })
    const { asked, fetch } = server()
    await fill(listing, { store, older: [], addressOf, fetch })
    expect(asked).toEqual(['index.html no-cache'])
  })

  it('takes from an older version what is the same, and only that', async () => {
    const [older, store] = [memory(), memory()]
    await fill(listing, { store: older, older: [], addressOf, fetch: server().fetch })
    older.kept.set(addressOf('index.html'), new Response('old'))
    const { asked, fetch } = server()
    await fill(listing, { store, older: [older], addressOf, fetch })
    expect(asked).toEqual(['index.html no-cache'])
    expect(await store.kept.get(addressOf('assets/index-12345678.js'))!.text()).toBe('play()')
  })

  it('says that there is no room, and stops asking', async () => {
    const { fetch } = server()
    await expect(fill(listing, { store: memory(1), older: [], addressOf, fetch })).rejects.toMatchObject({
      why: 'full',
    })
  })
})

describe('the name that an address asks for', () => {
  it.each([
    [SCOPE, 'index.html'],
    [`${SCOPE}?from=portal#t=1918-09-05`, 'index.html'],
    [`${SCOPE}assets/index-12345678.js`, 'assets/index-12345678.js'],
    ['https://school.example/a/', null],
    ['https://elsewhere.example/a/b/', null],
  ])('%s: %s', (url, name) => expect(nameIn(SCOPE, url)).toBe(name))

  it('tells its type', () => expect(typeOf('manifest.webmanifest')).toBe('application/manifest+json'))
})
