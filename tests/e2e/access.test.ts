import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

describe('accessibility', () => {
  it.each([
    ['the map in words', '#t=1918-09-18&lang=ja&region=siberia&map=paper', null],
    ['a card', '#t=1918-09-01&lang=en&region=siberia&map=paper', '[data-fact="jp-12d-ussuri"]'],
  ])('axe finds nothing in %s', async (_, hash, toOpen) => {
    const { page } = await open(browser, hash)
    if (toOpen) await page.locator(toOpen).first().press('Enter')
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document)
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
    })
    expect(violations).toEqual([])
    await page.close()
  })
})
