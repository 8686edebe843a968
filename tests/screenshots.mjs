// `npm run screenshots`: makes the pictures again that README shows and that eyes judge, from the built app in a real browser.
//   npm run screenshots                  the picture of README
//   npm run screenshots -- --all [DIR]   dates × languages × sizes, into tests/out/screenshots
//   npm run screenshots -- --plates [DIR]   the eight pictures by which the look is judged (A to F, H), into tests/out/plates
import { execFileSync } from 'node:child_process'
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

/** The pictures by which the look is judged: name, rest of the link, size, and what is done before the picture is taken. */
const plates = [
  ['A-siberia-ja', 't=1918-09-18&lang=ja&furigana=1&region=siberia', { width: 1366, height: 768 }],
  ['B-siberia-en', 't=1920-08-18&lang=en&region=siberia', { width: 1366, height: 768 }, openFifthDivision],
  [
    'C-washington-ja',
    't=1922-02-06&lang=ja&furigana=1&region=washington&course=full&step=washington',
    { width: 1366, height: 768 },
  ],
  ['D-phone-ja', 't=1918-09-18&lang=ja&furigana=1&region=siberia', { width: 390, height: 844 }],
  ['E-projector-ja', 't=1918-09-18&lang=ja&furigana=1&region=siberia&present=1', { width: 1366, height: 768 }],
]
const sixDates = '1918-09-18,1919-07-15,1920-08-18,1921-06-01,1922-10-26,1925-05-16'

ensurePackages()
ensureBuild()
const server = await serve(0)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
const folderAfter = (at, name) => {
  const given = process.argv[at + 1]
  const folder = given && !given.startsWith('--') ? given : path.join(root, 'tests/out', name)
  fs.mkdirSync(folder, { recursive: true })
  return folder
}
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7)
const all = process.argv.indexOf('--all')
if (all > 0 || only) {
  const folder = folderAfter(all > 0 ? all : process.argv.length, 'screenshots')
  for (const [size, viewport, phone] of sizes) {
    for (const lang of ['ja', 'en']) {
      for (const [date, region] of scenes) {
        const name = `${date}-${lang}-${size}`
        if (!only || name.includes(only))
          await shoot(path.join(folder, `${name}.png`), linkOf(date, region, lang), viewport, phone)
      }
    }
  }
} else if (process.argv.includes('--plates')) {
  const folder = folderAfter(process.argv.indexOf('--plates'), 'plates')
  for (const [name, link, viewport, prepare] of plates)
    await shoot(path.join(folder, `${name}.png`), link, viewport, viewport.width < 600, prepare)
  const shunju = (...args) =>
    execFileSync('npm', ['run', '-s', 'shunju', '--', ...args], { cwd: root, stdio: 'ignore', shell: false })
  const lesson = 'geodata/basic-convention'
  const drawn = (name) => path.join(folder, name)
  shunju('draw', lesson, sixDates, '--plates', '--lang', 'en', '--size', '1366x900', '-o', drawn('F-six-dates-en.png'))
  shunju('symbols', lesson, drawn('H-symbols.png'))
} else {
  const readme = path.join(root, 'public/screenshot.png')
  await shoot(readme, linkOf('1918-09-18', 'siberia', 'en'), { width: 1366, height: 768 }, false)
}
await browser.close()
await server.close()

function linkOf(date, region, lang) {
  return `t=${date}&lang=${lang}&furigana=${lang === 'ja' ? 1 : 0}&region=${region}`
}

/** Opens the card of the division that goes home. */
async function openFifthDivision(page) {
  await page.evaluate(() => document.querySelector('[data-fact="jp-transbaikal-withdraw"]').click())
  await page.waitForSelector('.card')
}

async function shoot(file, link, viewport, phone, prepare) {
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
  await page.goto(`${server.url}#lesson=basic-convention&${link}`)
  await page.waitForFunction(() => window.shunju?.complete(), undefined, { timeout: 120_000 })
  if (prepare) {
    await prepare(page)
    await page.waitForFunction(() => window.shunju.settled())
  }
  await page.screenshot({ path: file })
  await page.close()
  console.log(name(file))
}

function name(file) {
  return path.basename(file)
}
