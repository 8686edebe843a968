import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

// The paper map underneath: what is asked here is the same over both, and a software WebGL would take all the time.
const at = '#t=1918-09-18&lang=en&region=siberia&map=paper'
const plates = (page: Page) => page.getByRole('dialog').locator('li .go')
const painted = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('dialog [data-painted]').length === 8, undefined, { timeout: 90_000 }) // prettier-ignore

describe('maps side by side', () => {
  it('open by a key, show the key dates, and a click goes to one', async () => {
    const { page, complaints } = await open(browser, at)
    await page.keyboard.press('m')
    await painted(page)
    expect(await plates(page).count()).toBe(8)
    expect(await page.getByRole('dialog').getByRole('heading', { level: 3 }).allInnerTexts()).toContain(
      '26 October 1922',
    )
    await page.waitForFunction(() => location.hash.includes('multi=1'))
    await page.getByRole('button', { name: /^Go to 26 October 1922/ }).click()
    expect(await page.getByRole('slider').first().getAttribute('aria-valuetext')).toContain('26 October 1922')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('open from a link and the head; Escape closes and gives the focus back; a date can be put in', async () => {
    const { page } = await open(browser, at.replace('1918-09-18', '1919-03-10'))
    const button = page.getByRole('button', { name: 'Side by side' })
    await button.click()
    await plates(page).first().waitFor()
    const first = page.getByRole('dialog').locator('li', { hasText: '12 August 1918' })
    await first.getByRole('button', { name: 'Change to 10 March 1919' }).click({ force: true })
    expect(await page.getByRole('dialog').getByText('12 August 1918').count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.close()
  })

  it('give axe nothing to say', async () => {
    const { page } = await open(browser, `${at}&multi=1`)
    await plates(page).first().waitFor()
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('dialog')
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
    })
    expect(found).toEqual([])
    await page.close()
  })
})
