import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled } from './page'

/** What a lesson does, whatever it was opened from. Each begins on an open page and leaves one. */
export type Journey = (page: Page) => Promise<void>

const slider = (page: Page) => page.getByRole('slider').first()
const dateText = async (page: Page) => (await slider(page).getAttribute('aria-valuetext'))!

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

/** A file of a reader's own is read, counted and drawn; nothing of it is sent anywhere. */
async function layOwn(page: Page): Promise<void> {
  const feature = (dates: object, lat: number) => ({
    type: 'Feature',
    properties: dates,
    geometry: { type: 'LineString', coordinates: [[105, lat], [140, lat]] }, // prettier-ignore
  })
  const features = [
    feature({ start_date: '1900', end_date: '1930' }, 45),
    feature({ start_date: '1900', end_date: '1926~' }, 55),
  ]
  const layers = page.getByRole('button', { name: 'Layers' })
  await layers.click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'own.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })),
  })
  await page.getByText('2 of 2 on this date').waitFor()
  const inked = (): Promise<number> =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('[data-own]')
      if (!canvas?.width) return 0
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!
      copy.drawImage(canvas, 0, 0)
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height)
      return data.filter((value, i) => i % 4 === 3 && value > 0).length
    })
  await expect.poll(inked, { timeout: 10_000 }).toBeGreaterThan(100)
  await page.getByRole('button', { name: 'Take own.geojson off the map' }).click()
  await expect.poll(inked, { timeout: 10_000 }).toBe(0)
  await page.keyboard.press('Escape')
}

export const journeys: Readonly<Record<string, Journey>> = {
  'opens on the date of its link, map and words drawn': async (page) => {
    expect(await dateText(page)).toContain('5 September 1918')
    expect(await page.getByRole('region', { name: 'The map on this date' }).innerText()).toContain('Japan')
    // The ground's tiles are made by the worker: where they are, it runs.
    expect(await page.evaluate(() => window.shunju!.map!.querySourceFeatures('ground').length)).toBeGreaterThan(0)
  },

  plays: async (page) => {
    const before = await dateText(page)
    await slider(page).press('Space')
    await page.waitForFunction(
      (old) => document.querySelector('[role=slider]')!.getAttribute('aria-valuetext') !== old,
      before,
    )
    await slider(page).press('Space')
  },

  'speaks Japanese, with readings': async (page) => {
    await page.getByRole('button', { name: '日本語' }).first().click()
    await page.getByRole('button', { name: 'ふりがな' }).first().click()
    await page.locator('.app-side rt').first().waitFor()
    expect(await dateText(page)).toContain('1918年9月')
    await page.getByRole('button', { name: 'English' }).first().click()
  },

  'finds a treaty by its reading and shows its card with sources': async (page) => {
    await page.keyboard.press('/')
    await page.keyboard.type('にっそきほんじょうやく')
    await page.locator('[data-found="t-soviet-japan-1925"]').click()
    await page.getByRole('dialog').getByRole('heading', { level: 2, name: /Basic/ }).waitFor()
    expect(await page.locator('.app-side').innerText()).toContain('Sources')
    await page.waitForFunction(() => location.hash.includes('t=1925-01-20'))
  },

  'tells a chapter of the story': async (page) => {
    await goTo(page, '#lang=en&step=washington&course=full')
    await page.getByRole('region', { name: 'Story' }).getByRole('heading', { level: 2 }).waitFor()
    expect(await page.getByRole('region', { name: 'Story' }).innerText()).toMatch(/Chapter \d+ of 24/)
  },

  'shows charts': async (page) => {
    await page.getByRole('button', { name: 'Story' }).first().click()
    await page.getByRole('button', { name: 'Charts' }).first().click()
    await page.getByRole('heading', { name: 'Charts' }).waitFor()
  },

  'lays data of one’s own over the globe': layOwn,

  'opens anew on a link, on paper, and lays maps side by side': async (page) => {
    const address = page.url().replace(/#.*/, '')
    await page.goto('about:blank')
    await page.goto(`${address}#t=1922-10-25&lang=en&region=siberia&map=paper`)
    await settled(page)
    await slider(page).press('m')
    await page.waitForFunction(() => document.querySelectorAll('dialog [data-painted]').length === 8, undefined, { timeout: 60_000 }) // prettier-ignore
    await page.keyboard.press('Escape')
    expect(await dateText(page)).toContain('25 October 1922')
  },

  'lays data of one’s own over the paper': layOwn,
}

/** Where each journey begins. */
export const opening = '#t=1918-09-05&lang=en&region=siberia'
