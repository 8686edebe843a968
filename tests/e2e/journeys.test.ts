import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { projector } from '../../src/map/projector'
import { launch, open, settled } from './page'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const slider = (page: Page) => page.getByRole('slider').first()
const twin = (page: Page) => page.getByRole('region', { name: /この日の地図|The map on this date/ })

describe('a lesson', () => {
  it('opens from a link, quietly, from one origin, and plays on when the server is gone', async () => {
    const { page, complaints, requests } = await open(
      browser,
      '#lesson=basic-convention&t=1918-09-05&lang=en&region=siberia',
    )
    expect(await slider(page).getAttribute('aria-valuetext')).toContain('5 September 1918')
    expect(await twin(page).innerText()).toContain('Japan')
    // Everything that comes later by itself (relief, faces) has to be there before the line is cut.
    await page.waitForFunction(() => window.shunju!.complete(), undefined, { timeout: 60_000 })
    expect(requests.filter((url) => !url.startsWith(inject('url')) && !/^(blob|data):/.test(url))).toEqual([])

    await page.context().setOffline(true)
    const before = requests.length
    await page.keyboard.press('Space')
    await page.waitForFunction(
      () => !/September 1918/.test(document.querySelector('[role=slider]')!.getAttribute('aria-valuetext')!),
      undefined,
      { timeout: 30_000 },
    )
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: '日本語' }).first().click()
    await page.getByRole('button', { name: '北樺太' }).first().click()
    await settled(page)
    expect(await twin(page).innerText()).toContain('日本')
    expect(requests.slice(before).filter((url) => !/^(blob|data):/.test(url))).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('is moved by keys: day, month, year, events, ends', async () => {
    const { page } = await open(browser, '#t=1918-09-05&lang=en&region=siberia&map=paper')
    await slider(page).focus()
    const press = async (key: string): Promise<string> => {
      await page.keyboard.press(key)
      return (await slider(page).getAttribute('aria-valuetext'))!
    }
    expect(await press('ArrowRight')).toContain('6 September 1918')
    expect(await press('Shift+ArrowRight')).toContain('6 October 1918')
    expect(await press('PageUp')).toMatch(/6 October 19(17|19)/)
    expect(await press('Home')).toContain('1 January 1914')
    expect(await press('End')).toContain('31 December 1925')
    expect(await press('b')).not.toContain('31 December 1925')
    await page.close()
  })

  it('takes a typed date and refuses an impossible one with words', async () => {
    const { page } = await open(browser, '#t=1918-09-05&lang=ja&region=siberia&map=paper')
    await page.getByRole('button', { name: /日付/ }).first().click()
    const field = page.getByRole('textbox')
    await field.fill('1918-02-30')
    await field.press('Enter')
    expect(await page.getByRole('alert').innerText()).not.toBe('')
    await field.fill('大正9年8月18日')
    await field.press('Enter')
    expect(await slider(page).getAttribute('aria-valuetext')).toContain('1920年8月18日')
    await page.waitForFunction(() => location.hash.includes('t=1920-08-18'))
    await page.close()
  })

  it('keeps date, language and view in the link, and opens them again', async () => {
    const { page } = await open(browser, '#t=1922-10-25&lang=ja&view=132.5,44,6')
    await page.waitForFunction(() => location.hash.includes('view='))
    const hash = await page.evaluate(() => location.hash)
    expect(hash).toMatch(/t=1922-10-25/)
    expect(hash).toMatch(/lang=ja/)
    const again = await open(browser, hash)
    const centre = await again.page.evaluate(() => window.shunju!.map!.getCenter().toArray())
    expect(centre[0]).toBeCloseTo(132.5, 1)
    expect(centre[1]).toBeCloseTo(44, 1)
    await page.close()
    await again.page.close()
  })

  it('opens a card by click on the map, by Tab and Enter, and closes it with Escape', async () => {
    const { page } = await open(browser, '#t=1918-09-01&lang=en&region=siberia')
    const fact = page.locator('[data-fact="jp-12d-ussuri"]').first()
    const box = (await fact.boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const heading = page.getByRole('heading', { name: /12th Division/ })
    await heading.waitFor()
    expect(await page.locator('.app-side').innerText()).toMatch(/Sources/)
    await page.keyboard.press('Escape')
    await twin(page).waitFor()
    await fact.focus()
    await page.keyboard.press('Enter')
    await heading.waitFor()
    await page.close()
  })

  it('answers who holds the land that is clicked', async () => {
    const { page } = await open(browser, '#t=1920-08-18&lang=en&view=142.5,51.6,6')
    const map = (await page.locator('.app-map').boundingBox())!
    // A quiet spot of Northern Sakhalin, away from towns.
    const [x, y] = projector({
      lng: 142.5,
      lat: 51.6,
      zoom: 6,
      width: map.width - 2,
      height: map.height - 2,
      globe: true,
    })(142.95, 52.15)!
    await page.mouse.click(map.x + 1 + x, map.y + 1 + y)
    await page.getByRole('heading', { name: /this place/i }).waitFor()
    expect(await page.locator('.app-side').innerText()).toMatch(/Japan/)
    await page.close()
  })

  it('switches nations off on the map', async () => {
    const { page } = await open(browser, '#t=1918-09-18&lang=en&region=siberia')
    expect(await page.locator('[data-fact^="cs-"]').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Layers' }).click()
    await page
      .getByRole('checkbox', { name: /Czechoslovak/ })
      .or(page.getByRole('switch', { name: /Czechoslovak/ }))
      .first()
      .click()
    await page.waitForFunction(() => document.querySelectorAll('[data-fact^="cs-"]').length === 0)
    await page.close()
  })

  it('projects as MapLibre does, so that ink lies on its ground', async () => {
    const { page } = await open(browser, '#t=1918-09-18&lang=en&view=131,47,4')
    const points = [[132, 43], [120, 52], [142, 50], [113, 52], [126, 45]] as const // prettier-ignore
    const theirs = await page.evaluate(
      (given) =>
        given.map((point) => Object.values(window.shunju!.map!.project(point as [number, number])).slice(0, 2)),
      points,
    )
    const { width, height } = await page.evaluate(() => {
      const { clientWidth, clientHeight } = window.shunju!.map!.getContainer()
      return { width: clientWidth, height: clientHeight }
    })
    const project = projector({ lng: 131, lat: 47, zoom: 4, width, height, globe: true })
    points.forEach(([lng, lat], i) => {
      expect(project(lng, lat)![0]).toBeCloseTo(Number(theirs[i]![0]), 0)
      expect(project(lng, lat)![1]).toBeCloseTo(Number(theirs[i]![1]), 0)
    })
    await page.close()
  })
})

describe('on a phone', () => {
  it('has map over slider over text, nothing to touch under 44 px', async () => {
    const { page, complaints } = await open(browser, '#t=1918-09-18&lang=ja&region=siberia', {
      width: 390,
      height: 844,
    })
    const tops = await page.evaluate(() =>
      ['.app-map', '.app-time', '.app-side'].map((name) => document.querySelector(name)!.getBoundingClientRect().top),
    )
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.app-head button, .app-time button, .app-map select')]
        .filter((element) => element.getClientRects().length > 0)
        .filter(
          (element) => element.getBoundingClientRect().height < 43.5 || element.getBoundingClientRect().width < 43.5,
        )
        .map((element) => element.outerHTML.slice(0, 120)),
    )
    expect(small).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    expect(complaints).toEqual([])
    await page.close()
  })
})
