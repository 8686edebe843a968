import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch, open, settled } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A page whose browser has no WebGL, with its map drawn. */
async function weak(hash: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.includes('webgl') ? null : own.call(this, kind, ...rest)
    } as never
  })
  await page.goto(`${inject('url')}${hash}`)
  await settled(page)
  return { page, complaints }
}

const slider = (page: Page) => page.getByRole('slider').first()
const twin = (page: Page) => page.getByRole('region', { name: /The map on this date/ })

describe('without WebGL', () => {
  it('says so once, and plays on paper: date, card by click, words in step', async () => {
    const { page, complaints } = await weak('#t=1918-09-01&lang=en&region=siberia')
    const note = page.getByRole('status').filter({ hasText: 'WebGL' })
    await note.getByRole('button').click()
    expect(await note.count()).toBe(0)

    const box = (await page.locator('[data-fact="jp-12d-ussuri"]').first().boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.getByRole('heading', { name: /12th Division/ }).waitFor()
    await page.keyboard.press('Escape')
    await twin(page).waitFor()

    // Near the month's end, so that little has to be played.
    await page.evaluate(() => (location.hash = location.hash.replace(/t=[^&]+/, 't=1918-09-29')))
    await page.waitForFunction(() => /29 September/.test(document.querySelector('[role=slider]')!.ariaValueText!))
    await slider(page).press('Space')
    await page.waitForFunction(
      () => !/September 1918/.test(document.querySelector('[role=slider]')!.getAttribute('aria-valuetext')!),
    )
    await slider(page).press('Space')
    await slider(page).press('End')
    await page.waitForFunction(() => document.querySelectorAll('[data-fact="jp-12d-ussuri"]').length === 0)
    expect(await twin(page).innerText()).not.toContain('12th Division')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is pushed and zoomed, and the link keeps the view', async () => {
    const { page } = await weak('#t=1918-09-01&lang=en&region=siberia')
    await page.mouse.move(500, 300)
    await page.mouse.down()
    await page.mouse.move(350, 320, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction(() => location.hash.includes('view='))
    const zoom = (): Promise<number> => page.evaluate(() => Number(/view=[^,]+,[^,]+,([\d.]+)/.exec(location.hash)![1]))
    const before = await zoom()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForFunction((old) => !location.hash.includes(`,${old.toFixed(2)}`), before)
    expect(await zoom()).toBeCloseTo(before + 0.6, 1)
    await page.close()
  })

  it('gives axe nothing to say', async () => {
    const { page } = await weak('#t=1918-09-18&lang=ja&region=siberia')
    expect(await violations(page)).toEqual([])
    await page.close()
  })
})

it('the paper map can be chosen where WebGL is there', async () => {
  const { page, complaints } = await open(browser, '#t=1918-09-18&lang=en&region=siberia&map=paper')
  expect(await page.locator('.maplibregl-canvas').count()).toBe(0)
  expect(await page.locator('[data-fact]').count()).toBeGreaterThan(5)
  expect(complaints).toEqual([])
  await page.close()
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}
