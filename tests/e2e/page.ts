import { chromium, type Browser, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { chromiumArguments, findChromium } from '../chromium.mjs'

export interface Opened {
  readonly page: Page
  /** Errors and warnings of the console, and uncaught exceptions. */
  readonly complaints: string[]
  /** Addresses of all requests. */
  readonly requests: string[]
}

/** One browser for a test file. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
}

/**
 * Opens the built app at a hash and waits until its map is drawn. Journeys that are not about the globe ask for `map=paper`, which is there
 * five seconds sooner.
 */
export async function open(
  browser: Browser,
  hash: string,
  size: { width: number; height: number } = { width: 1366, height: 768 },
): Promise<Opened> {
  const page = await browser.newPage({
    viewport: size,
    reducedMotion: 'reduce',
    isMobile: size.width < 500,
    hasTouch: size.width < 500,
    // Keeping the whole atlas on every page of every test would take the time of all of them.
    serviceWorkers: 'block',
  })
  const { complaints, requests } = watch(page)
  await page.goto(`${inject('url')}${hash}`)
  await settled(page)
  return { page, complaints, requests }
}

/** Begins to note what a page complains of and asks for. */
export function watch(page: Page): Pick<Opened, 'complaints' | 'requests'> {
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !NOT_OURS.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  return { complaints, requests }
}

/** Software drawing tells of itself, and the tests' own refusal of service workers too. */
const NOT_OURS = /GL Driver Message|WebGL|Service Worker registration blocked/

/** Waits until map, fonts and ink are all drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => window.shunju?.settled(), undefined, { timeout: 90_000 })
}
