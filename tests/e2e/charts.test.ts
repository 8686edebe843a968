import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open, settled } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const date = (page: Page) => page.getByRole('slider').first().getAttribute('aria-valuetext')
const charts = (page: Page) => page.locator('section.charts')

async function openCharts(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await charts(page).locator('.playhead').waitFor()
}

describe('charts', () => {
  it('stand on one time axis with the map: a press, a key on a report and a table go with the clock', async () => {
    const { page, complaints } = await open(browser, '#t=1918-09-05&lang=en&region=siberia&map=paper')
    await openCharts(page, 'Charts')
    expect(await charts(page).getByRole('heading', { level: 3 }).allInnerTexts()).toHaveLength(5)

    // Every plot is as wide as every other, so that one playhead goes through all.
    const widths = await charts(page)
      .locator('.stack svg[role=group]')
      .evaluateAll((all) => all.map((svg) => svg.getAttribute('width')))
    expect(widths.length).toBeGreaterThan(10)
    expect(new Set(widths).size).toBe(1)

    const japan = charts(page).getByRole('group', { name: /^Reports: Japan, Siberia/ })
    const box = (await japan.boundingBox())!
    await page.mouse.click(box.x + (box.width * 8.5) / 12, box.y + 8)
    expect(await date(page)).toMatch(/\d+ (June|July) 1922/)
    const head = (await charts(page).locator('.playhead').boundingBox())!
    expect(Math.abs(head.x - (box.x + (box.width * 8.5) / 12))).toBeLessThan(3)

    await japan.getByRole('button', { name: /72,400/ }).focus()
    await page.keyboard.press('Enter')
    expect(await date(page)).toContain('November 1918')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('28,000')
    await page.keyboard.press('Enter')
    expect(await date(page)).toContain('19 March 1919')

    await charts(page).getByText('Numbers as a table').first().click()
    const row = charts(page)
      .getByRole('row', { name: /19 March 1919/ })
      .first()
    expect(await row.innerText()).toMatch(/28,000.*26,000–30,000.*reported/s)

    await charts(page).getByRole('button', { name: '6 February 1922', exact: true }).click()
    expect(await date(page)).toContain('6 February 1922')

    await page.keyboard.press('Escape')
    expect(await charts(page).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Charts')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('light what they count on the map', async () => {
    const { page } = await open(browser, '#t=1918-10-01&lang=ja&region=siberia&map=paper')
    await openCharts(page, 'グラフ')
    await settled(page)
    const map = page.locator('main.app-map')
    const before = await map.screenshot()
    await charts(page)
      .getByRole('group', { name: /アメリカ/ })
      .first()
      .hover()
    await settled(page)
    expect((await map.screenshot()).equals(before)).toBe(false)
    await page.close()
  })

  it('have no findings of axe, with tables open, on a desk and on a phone', async () => {
    for (const size of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await open(browser, '#t=1924-06-01&lang=ja&furigana=1&region=siberia&map=paper', size)
      await openCharts(page, 'グラフ')
      for (const summary of await charts(page).locator('summary').all()) await summary.click()
      await page.evaluate(axe.source)
      const violations = await page.evaluate(async () => {
        const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document)
        return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
      })
      expect(violations).toEqual([])
      const wide = await charts(page).evaluate((section) => section.scrollWidth - section.clientWidth)
      expect(wide).toBeLessThanOrEqual(0)
      await page.close()
    }
  })
})
