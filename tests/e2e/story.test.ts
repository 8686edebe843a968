import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, open, settled } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const panel = (page: Page) => page.getByRole('region', { name: /^(Story|ものがたり)$/ })
const place = (page: Page) => panel(page).locator('.place').innerText()
const slider = (page: Page) => page.getByRole('slider').first()
const date = async (page: Page) => (await slider(page).getAttribute('data-day'))!

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document)
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}

describe('the story', () => {
  it('is begun in its short course and gone through by keys; answers are explained; a reload on the link goes on', async () => {
    const { page, complaints } = await open(browser, '#t=1918-09-05&lang=en&region=siberia')
    await page.getByRole('button', { name: 'Story' }).click()
    await page.getByRole('button', { name: /Short/ }).click()
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.locator('small') })
        .count(),
    ).toBe(8)
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin' }).click()

    const seen: string[] = []
    for (let step = 1; step <= 8; step += 1) {
      expect(await place(page)).toContain(`Chapter ${step} of 8`)
      seen.push(await date(page))
      if (step < 8) await page.keyboard.press(step % 2 ? ']' : 'PageDown')
    }
    expect(seen[0]).toBe('1917-03-08')
    expect([...seen].sort()).toEqual(seen)
    expect(new Set(seen).size).toBe(8)

    await page.keyboard.press('[')
    await page.keyboard.press('[')
    expect(await place(page)).toContain('Chapter 6 of 8')
    const answers = panel(page).getByRole('group').getByRole('button')
    await answers.first().click()
    expect(await answers.first().getAttribute('aria-pressed')).toBe('true')
    expect(await panel(page).locator('.explain').innerText()).not.toBe('')
    expect(await panel(page).getByRole('button', { name: 'Next' }).count()).toBe(1)
    expect(await findings(page)).toEqual([])

    await page.waitForFunction(() => location.hash.includes('step=') && location.hash.includes('course=short'))
    const headline = await panel(page).getByRole('heading', { level: 2 }).innerText()
    await page.reload()
    await settled(page)
    expect(await place(page)).toContain('Chapter 6 of 8')
    expect(await panel(page).getByRole('heading', { level: 2 }).innerText()).toBe(headline)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('plays to the last day of a chapter and waits there', async () => {
    const { page } = await open(browser, '#lang=ja&furigana=1&step=flag-at-alexandrovsk&course=short&map=paper')
    expect(await date(page)).toBe('1925-05-01')
    await panel(page).getByRole('heading', { level: 2 }).focus()
    await page.keyboard.press('Space')
    await page.waitForFunction(
      () => /章の終わりの日まで来/.test(document.querySelector('.story > [role=status]')?.textContent ?? ''),
      undefined,
      { timeout: 60_000 },
    )
    expect(await date(page)).toBe('1925-05-15')
    await page.keyboard.press('ArrowLeft')
    expect(await place(page)).toContain('7')
    await page.close()
  })

  it('explains a word on demand, and Escape puts the slip away', async () => {
    const { page } = await open(browser, '#lang=en&step=washington&course=full&map=paper')
    const word = panel(page).getByRole('button', { name: 'alliance with Britain' })
    await word.focus()
    await page.keyboard.press('Enter')
    expect(await word.getAttribute('aria-expanded')).toBe('true')
    expect(await panel(page).locator('.slip.shown').innerText()).toMatch(/alliance/i)
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await word.getAttribute('aria-expanded')).toBe('false')
    expect(await place(page)).toContain('Chapter 16 of 24')
    await page.close()
  })

  it('turns by a swipe on a phone, and its discs lead to chapters', async () => {
    const { page } = await open(browser, '#lang=ja&step=joint-landing&course=short&map=paper', {
      width: 390,
      height: 844,
    })
    expect(await place(page)).toContain('2')
    const swipe = (from: number, to: number) =>
      panel(page)
        .locator('.body')
        .evaluate(
          (body, [start, end]) => {
            const at = (x: number) => ({ clientX: x, clientY: 600, pointerType: 'touch', bubbles: true })
            body.dispatchEvent(new PointerEvent('pointerdown', at(start)))
            body.dispatchEvent(new PointerEvent('pointerup', at(end)))
          },
          [from, to] as const,
        )
    await swipe(300, 120)
    expect(await place(page)).toContain('3')
    await swipe(120, 300)
    expect(await place(page)).toContain('2')
    const disc = (await page.locator('.track g', { hasText: '3' }).locator('circle').boundingBox())!
    await page.touchscreen.tap(disc.x + disc.width / 2, disc.y + disc.height / 2)
    expect(await place(page)).toContain('3')
    for (const button of await panel(page).locator('.foot button, .top button').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    expect(await findings(page)).toEqual([])
    await page.close()
  })

  it('shows its headline under the map of a presentation', async () => {
    const { page } = await open(browser, '#lang=en&step=pledge&course=short&map=paper')
    const headline = await panel(page).getByRole('heading', { level: 2 }).innerText()
    await page.keyboard.press('p')
    expect(await page.locator('.app-caption').innerText()).toContain(headline.replace(/\s+/g, ' '))
    await page.keyboard.press('PageDown')
    await page.waitForFunction(() => location.hash.includes('step=washington'))
    await page.keyboard.press('Escape')
    expect(await place(page)).toContain('Chapter 5 of 8')
    await page.close()
  })
})
