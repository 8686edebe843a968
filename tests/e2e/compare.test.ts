import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const at = '#t=1920-08-18&lang=en&region=siberia&map=paper&compare=1918-09-18'
const divider = (page: Page) => page.getByRole('slider', { name: /Divider/ })

describe('two dates compared', () => {
  it('stand side by side; the left is pinned, the right follows the clock', async () => {
    const { page, complaints } = await open(browser, at)
    const dates = page.locator('.compare .date b')
    await dates.first().waitFor()
    expect(await dates.allInnerTexts()).toEqual(['18 September 1918', '18 August 1920'])
    expect(await page.getByRole('region', { name: 'What differs' }).innerText()).toMatch(/Men[\s\S]+Begun/)
    await page.getByRole('slider').first().press('End')
    await page.waitForFunction(
      () => document.querySelectorAll('.compare .date b')[1]?.textContent === '31 December 1925',
    )
    expect((await dates.allInnerTexts())[0]).toBe('18 September 1918')
    await page.keyboard.press('c')
    await page.waitForFunction(() => !location.hash.includes('compare='))
    expect(complaints).toEqual([])
    await page.close()
  })

  it('lie over each other with a divider that keys move', async () => {
    const { page } = await open(browser, at)
    await page.getByRole('button', { name: 'Swipe' }).click()
    await divider(page).waitFor()
    expect(await divider(page).getAttribute('aria-valuetext')).toBe('50 per cent 18 September 1918')
    await divider(page).press('ArrowRight')
    await divider(page).press('PageUp')
    expect(await divider(page).getAttribute('aria-valuenow')).toBe('62')
    await divider(page).press('Home')
    expect(await divider(page).getAttribute('aria-valuenow')).toBe('0')
    const box = (await page.locator('.compare .stage').boundingBox())!
    const knob = (await divider(page).boundingBox())!
    await page.mouse.move(knob.x + knob.width / 2, knob.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.75, knob.y + 20, { steps: 3 })
    await page.mouse.up()
    expect(Number(await divider(page).getAttribute('aria-valuenow'))).toBe(75)
    await page.close()
  })

  it('gives axe nothing to say', async () => {
    const { page } = await open(browser, at)
    await page.getByRole('button', { name: 'Swipe' }).click()
    await page.evaluate(axe.source)
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run('.app-map')
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
    })
    expect(found).toEqual([])
    await page.close()
  })
})
