// `npm run screenshots`: makes the pictures again that README shows and that eyes judge, from the built app in a real browser.
//   npm run screenshots                  the picture of README
//   npm run screenshots -- --all [DIR]   dates × languages × sizes, into tests/out/screenshots
import fs from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { serve } from '../src/cli/serve.mjs'
import { ensureBuild, ensurePackages, root } from '../src/cli/setup.mjs'
import { chromiumArguments, findChromium } from './chromium.mjs'

const scenes = [
  ['1914-10-15', 'shandong'],
  ['1918-09-18', 'siberia'],
  ['1919-07-10', 'siberia'],
  ['1920-04-10', 'siberia'],
  ['1920-08-18', 'siberia'],
  ['1922-02-06', 'washington'],
  ['1922-11-15', 'northern-sakhalin'],
  ['1925-01-20', 'whole'],
  ['1925-06-15', 'northern-sakhalin'],
]
const sizes = [
  ['chromebook', { width: 1366, height: 768 }, false],
  ['phone', { width: 390, height: 844 }, true],
]

ensurePackages()
ensureBuild()
const server = await serve(0)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7)
const all = process.argv.indexOf('--all')
if (all > 0 || only) {
  const given = process.argv[all + 1]
  const folder = all > 0 && given && !given.startsWith('--') ? given : path.join(root, 'tests/out/screenshots')
  fs.mkdirSync(folder, { recursive: true })
  for (const [size, viewport, phone] of sizes) {
    for (const lang of ['ja', 'en']) {
      for (const [date, region] of scenes) {
        const name = `${date}-${lang}-${size}`
        if (!only || name.includes(only))
          await shoot(path.join(folder, `${name}.png`), date, region, lang, viewport, phone)
      }
    }
  }
} else {
  await shoot(
    path.join(root, 'public/screenshot.png'),
    '1918-09-18',
    'siberia',
    'en',
    { width: 1366, height: 768 },
    false,
  )
}
await browser.close()
await server.close()

async function shoot(file, date, region, lang, viewport, phone) {
  const page = await browser.newPage({
    viewport,
    deviceScaleFactor: 1,
    hasTouch: phone,
    isMobile: phone,
    reducedMotion: 'reduce',
  })
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('GL Driver Message'))
      console.log(`${name(file)}: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.log(`${name(file)}: ${error.message}`))
  await page.goto(
    `${server.url}#lesson=basic-convention&t=${date}&lang=${lang}&furigana=${lang === 'ja' ? 1 : 0}&region=${region}`,
  )
  await page.waitForFunction(() => window.shunju?.complete(), undefined, { timeout: 120_000 })
  await page.screenshot({ path: file })
  await page.close()
  console.log(name(file))
}

function name(file) {
  return path.basename(file)
}
