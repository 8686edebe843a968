import { describe, expect, it } from 'vitest'
import { BEGUN, tidy } from '../../src/offline/tidy'
import type { Page } from '../../src/offline/worker-scope'

const SCOPE = 'https://school.example/'
const addressOf = (name: string): string => SCOPE + name

/** Caches by name: when each was begun and what is in it. */
function cachesOf(all: Readonly<Record<string, { begun: number; files: readonly string[] }>>) {
  const left = new Map(Object.entries(all))
  const open = async (name: string): Promise<Cache> =>
    ({
      match: async (address: string) => {
        const { begun, files } = left.get(name)!
        if (address === addressOf(BEGUN)) return new Response(String(begun))
        return files.includes(address.slice(SCOPE.length)) ? new Response('') : undefined
      },
    }) as unknown as Cache
  return { left, caches: { open, delete: async (name: string) => left.delete(name) } }
}

const runs = (script: string): Page => ({
  url: SCOPE,
  postMessage: (_, ports) => ports![0]!.postMessage(addressOf(script)),
})
const silent: Page = { url: SCOPE, postMessage: () => {} }

const world = () =>
  cachesOf({
    old: { begun: 1, files: ['assets/index-old.js'] },
    own: { begun: 2, files: ['assets/index-own.js'] },
    next: { begun: 3, files: [] },
  })

describe('older versions', () => {
  it.each([
    ['go when all pages run the new one', [runs('assets/index-own.js')], ['own', 'next']],
    ['go when no page is open', [], ['own', 'next']],
    [
      'stay while a page runs on them',
      [runs('assets/index-own.js'), runs('assets/index-old.js')],
      ['old', 'own', 'next'],
    ],
    ['stay while a page does not answer', [runs('assets/index-own.js'), silent], ['old', 'own', 'next']],
  ])('%s', async (_, pages, names) => {
    const { left, caches } = world()
    await tidy({ caches, own: 'own', others: ['old', 'next'], pages, addressOf, patience: 20 })
    expect([...left.keys()]).toEqual(names)
  })
})
