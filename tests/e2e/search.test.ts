import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open, settled } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

describe('search', () => {
  it('opens by /, finds by reading, and Enter goes to the date and opens the card', async () => {
    const { page, complaints } = await open(browser, '#t=1918-09-05&lang=ja&region=siberia&map=paper')
    await page.keyboard.press('/')
    await page.keyboard.type('にっそきほんじょうやく')
    await page.locator('[data-found="t-soviet-japan-1925"]').waitFor()
    expect(await violations(page)).toEqual([])
    await page.locator('[data-found="t-soviet-japan-1925"]').click()
    expect(await page.getByRole('dialog').getByRole('heading', { level: 2 }).innerText()).toContain('基本条約')
    await page.waitForFunction(() => location.hash.includes('t=1925-01-20'))
    await settled(page)
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })
})

describe('the thread of causes', () => {
  it('is walked forward and back; each step moves the clock', async () => {
    const { page } = await open(browser, '#t=1918-09-05&lang=en&region=siberia&map=paper')
    await page.getByRole('button', { name: 'Layers' }).click()
    await page.getByRole('switch', { name: 'Follow the thread' }).click()
    await page.waitForFunction(() => location.hash.includes('t=1918-03-03'))
    await page.getByRole('button', { name: 'On along the thread' }).click()
    await page.waitForFunction(() => location.hash.includes('t=1918-05-25'))
    await page.getByRole('button', { name: 'Back along the thread' }).click()
    await page.waitForFunction(() => location.hash.includes('t=1918-03-03'))
    await page.close()
  })
})
