import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/cli/serve.mjs'
import { builds, laterVersion, type Builds } from './builds'
import { dumbHost } from './dumb-host'
import { journeys, opening } from './lesson-journeys'
import { launch, settled, watch } from './page'

let browser: Browser
let made: Builds
beforeAll(async () => {
  ;[browser, made] = await Promise.all([launch(), builds()])
}, 240_000)
afterAll(() => browser.close())

/** A lesson opened one way: its page, what the console complained of, and requests that had no business. */
interface Way {
  readonly page: Page
  readonly complaints: readonly string[]
  /** Requests that left what the way allows. */
  readonly strays: () => readonly string[]
  readonly end: () => Promise<void>
}

/** Addresses that ask no network. */
const OWN = /^(data|blob|about):/

const wide = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } as const

/** From disk by a double click, without a network. */
async function fromDisk(): Promise<Way> {
  const context = await browser.newContext(wide)
  await context.setOffline(true)
  const page = await context.newPage()
  const { complaints, requests } = watch(page)
  const address = pathToFileURL(made.page).href
  await page.goto(address + opening)
  await settled(page)
  return {
    page,
    complaints,
    strays: () => requests.filter((url) => url.replace(/#.*/, '') !== address && !OWN.test(url)),
    end: () => context.close(),
  }
}

/** From a host that knows nothing but files, far below its top; what it lacks is a stray too. */
async function fromFolder(): Promise<Way> {
  const host = await dumbHost(made.folder, '/a/b/')
  const context = await browser.newContext({ ...wide, serviceWorkers: 'block' })
  const page = await context.newPage()
  const { complaints, requests } = watch(page)
  await page.goto(host.url + opening)
  await settled(page)
  return {
    page,
    complaints,
    strays: () => [...requests.filter((url) => !url.startsWith(host.url) && !OWN.test(url)), ...host.missed],
    end: () => context.close().then(host.close),
  }
}

/** Opened once with a network, kept by the browser, then opened again without network and server. */
async function fromWhatWasKept(): Promise<Way> {
  const host = await dumbHost(made.folder, '/a/b/')
  const context = await browser.newContext(wide)
  const page = await context.newPage()
  const { complaints, requests } = watch(page)
  await page.goto(`${host.url}${opening}&map=paper`)
  await saved(page)
  await context.setOffline(true)
  await host.close()
  await page.goto('about:blank')
  await page.goto(host.url + opening)
  await settled(page)
  return {
    page,
    complaints,
    strays: () => requests.filter((url) => !url.startsWith(host.url) && !OWN.test(url)),
    end: () => context.close(),
  }
}

async function saved(page: Page): Promise<void> {
  await page.waitForFunction(() => window.shunju?.complete(), undefined, { timeout: 90_000 })
  await page.getByRole('button', { name: 'Layers' }).click()
  await page.locator('[data-saved]').waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
}

describe.each([
  ['one page on disk', fromDisk],
  ['a folder on a small host', fromFolder],
  ['what the browser kept', fromWhatWasKept],
] as const)('%s', (_, open) => {
  let way: Way
  beforeAll(async () => {
    way = await open()
  }, 180_000)
  afterAll(() => way?.end())

  it.each(Object.entries(journeys))('%s', (_name, journey) => journey(way.page))

  it('asks for nothing elsewhere and complains of nothing', () => {
    expect(way.strays()).toEqual([])
    expect(way.complaints).toEqual([])
  })
})

it('one page is under 8 MB', async () => {
  expect((await fs.stat(made.page)).size).toBeLessThan(8e6)
})

describe('a new version', () => {
  let work = ''
  let context: BrowserContext
  beforeAll(async () => {
    work = await fs.mkdtemp(path.join(os.tmpdir(), 'shunju-later-'))
    context = await browser.newContext(wide)
  })
  afterAll(async () => {
    await context.close()
    await fs.rm(work, { recursive: true })
  })

  it('is offered and not forced: the old one goes on whole until it is taken', async () => {
    await laterVersion(made.folder, path.join(work, 'later'))
    const page = await context.newPage()
    const { complaints } = watch(page)
    const before = await serve(0, { folder: made.folder, at: '/x/' })
    await page.goto(`${before.url}${opening}&map=paper`)
    await saved(page)
    await before.close()

    const after = await serve(Number(new URL(before.url).port), { folder: path.join(work, 'later'), at: '/x/' })
    const program = () =>
      page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module][src]')!.src)
    const old = await program()
    await page.reload()
    await page.getByText('A new version is ready').waitFor({ timeout: 60_000 })
    expect(await program()).toBe(old)
    // A part that the new server no longer has.
    await page.getByRole('button', { name: 'Charts' }).first().click()
    await page.getByRole('heading', { name: 'Charts' }).waitFor()

    await page.getByRole('button', { name: 'Reload' }).click()
    await page.waitForFunction(
      (was) => {
        const script = document.querySelector<HTMLScriptElement>('script[type=module][src]')
        return script && script.src !== was && window.shunju?.complete()
      },
      old,
      { timeout: 60_000 },
    )
    expect(await page.getByRole('slider').first().getAttribute('aria-valuetext')).toContain('5 September 1918')
    expect(await page.getByText('A new version is ready').count()).toBe(0)
    await page.waitForFunction(async () => (await caches.keys()).length === 1, undefined, { timeout: 30_000 })
    expect(complaints).toEqual([])
    await after.close()
  }, 240_000)
})
