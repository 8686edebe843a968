import { decode } from 'fast-png'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launch, open, settled } from './page'

/** Mean grey of a piece of Northern Sakhalin on the map, 0 to 255. */
async function brightness(page: Page): Promise<number> {
  const at = await page.evaluate(() => {
    const { left, top } = document.querySelector('.app-map')!.getBoundingClientRect()
    const { x, y } = window.shunju!.map!.project([143.1, 51.2])
    return { x: left + x - 6, y: top + y - 6, width: 12, height: 12 }
  })
  const { data, channels } = decode(await page.screenshot({ clip: at }))
  const colours = [...data].filter((_, i) => i % channels < 3)
  return colours.reduce((sum, value) => sum + value, 0) / colours.length
}

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

it('a map whose drawing is taken away says so, and comes back with the same date and view', async () => {
  const { page, complaints } = await open(browser, '#t=1920-08-18&lang=en&view=142,51,4.6')
  const about = () =>
    page.evaluate(() => {
      const { lng, lat } = window.shunju!.map!.getCenter()
      return {
        view: [lng.toFixed(3), lat.toFixed(3), window.shunju!.map!.getZoom().toFixed(2)],
        date: document.querySelector('[role=slider]')!.getAttribute('aria-valuetext'),
        layers: window.shunju!.map!.getStyle().layers.length,
      }
    })
  const before = await about()
  const lit = await brightness(page)
  expect(before.view).toEqual(['142.000', '51.000', '4.60'])

  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!
    canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
  })
  await page.getByText('The map stopped drawing').waitFor({ timeout: 10_000 })
  // The clock and the words go on meanwhile.
  await page.getByRole('slider').first().press('ArrowRight')

  await page.getByText('The map stopped drawing').waitFor({ state: 'detached', timeout: 30_000 })
  await settled(page)
  const after = await about()
  expect({ ...after, date: before.date }).toEqual(before)
  expect(after.date).toContain('19 August 1920')

  // The new map has the zones too, not only the ground: where Northern Sakhalin is occupied, it is as dark as before.
  expect(Math.abs((await brightness(page)) - lit)).toBeLessThan(4)
  expect(complaints).toEqual([])
  await page.close()
}, 240_000)
