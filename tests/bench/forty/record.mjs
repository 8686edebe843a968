import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../../chromium.mjs'

/**
 * What one cold load fetches, from a real browser: files asked for before the first dated picture was drawn, in their order,
 * and all others of the build, which the browser fetches after it.
 * @returns {Promise<{ first: string[], rest: string[] }>} names of files; the page itself is ''
 */
export async function recordLoad(url, folder) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
    await page.goto(`${url}#lang=ja`)
    await page.waitForFunction(() => window.shunju?.complete(), undefined, { timeout: 300_000 })
    const asked = await page.evaluate(() => {
      const [drawn] = performance.getEntriesByName('shunju:first-picture')
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => !drawn || startTime < drawn.startTime)
        .toSorted((a, b) => a.startTime - b.startTime)
        .map(({ name }) => name)
    })
    const first = ['', ...new Set(asked.filter((one) => one.startsWith(url)).map((one) => one.slice(url.length)))]
    const rest = keptFiles(folder).filter((name) => name !== 'index.html' && !first.includes(name))
    return { first, rest: ['sw.js', ...rest] }
  } finally {
    await browser.close()
  }
}

/** The list that the build wrote into its service worker. */
function keptFiles(folder) {
  const [line] = fs.readFileSync(path.join(folder, 'sw.js'), 'utf8').split('\n')
  const { files } = JSON.parse(line.replace(/^self\.listing=/, '').replace(/;$/, ''))
  return files.map(({ name }) => name)
}
