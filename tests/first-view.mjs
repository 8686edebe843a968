// Notes which characters of which Japanese face the first view of the flagship shows, so that `npm run fonts` in geodata/recipes
// can cut a small first part of each face. Run it after texts or the opening scene have changed: `node tests/first-view.mjs`.
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { serve } from '../src/cli/serve.mjs'
import { ensureBuild, ensurePackages, root } from '../src/cli/setup.mjs'
import { chromiumArguments, findChromium } from './chromium.mjs'

ensurePackages()
ensureBuild()
const server = await serve(0)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
const seen = { 'gothic-400': new Set(), 'gothic-700': new Set(), mincho: new Set() }
const wide = { width: 1366, height: 768 }
const views = [
  ['ja', wide],
  ['en', wide],
  ['ja', { width: 390, height: 844 }],
]
for (const [lang, viewport] of views) {
  const page = await browser.newPage({ viewport })
  // Words on a canvas leave no trace in the document: they are noted as they are drawn.
  await page.addInitScript(() => {
    window.drawn = []
    // Words that come and go while the page opens. While a book face is loading, Gothic stands in for it: so these count as Gothic.
    const note = (records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) window.drawn.push(['400 Gothic', node.textContent ?? ''])
    }
    new MutationObserver(note).observe(document, { subtree: true, childList: true })
    for (const name of ['fillText', 'measureText']) {
      const original = CanvasRenderingContext2D.prototype[name]
      CanvasRenderingContext2D.prototype[name] = function (text, ...rest) {
        window.drawn.push([this.font, text])
        return original.call(this, text, ...rest)
      }
    }
  })
  await page.goto(`${server.url}#lang=${lang}`)
  await page.waitForFunction(() => window.shunju?.complete(), undefined, { timeout: 120_000 })
  const texts = await page.evaluate(() => {
    const found = [...window.drawn]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const style = getComputedStyle(walker.currentNode.parentElement)
      found.push([`${style.fontWeight} ${style.fontFamily}`, walker.currentNode.textContent])
    }
    return found
  })
  for (const [font, text] of texts) {
    const weight = Number(/\b([1-9]00)\b/.exec(font)?.[1] ?? (font.includes('bold') ? 700 : 400))
    const face = /Shippori/.test(font) ? 'mincho' : weight >= 600 ? 'gothic-700' : 'gothic-400'
    for (const char of text) if (char > '\u2e7f') seen[face].add(char)
  }
  await page.close()
}
await browser.close()
await server.close()
const file = path.join(root, 'geodata/recipes/first-view.json')
const result = Object.fromEntries(Object.entries(seen).map(([face, chars]) => [face, [...chars].sort().join('')]))
fs.writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
for (const [face, chars] of Object.entries(result)) console.log(`${face}: ${[...chars].length} characters`)
