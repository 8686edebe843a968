/** Size of a first-wave school machine's screen. */
export const viewport = { width: 1366, height: 768 }

/**
 * A page of the flagship in a browser context of its own, everything fetched and drawn.
 * @param {{ browser: import('playwright-core').Browser, url: string, throttle: number }} bench
 * @param {{ region?: string, t?: string }} at
 */
export async function openFlagship({ browser, url, throttle }, { region = 'siberia', t = '1918-08-01' } = {}) {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(watch)
  await page.goto(`${url}#t=${t}&lang=ja&region=${region}`)
  await complete(page)
  const cdp = await context.newCDPSession(page)
  if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return { page, cdp, close: () => context.close() }
}

/** Waits until all that is fetched has come and is drawn. */
export async function complete(page) {
  await page.waitForFunction(() => window.shunju?.complete(), undefined, { timeout: 240_000 })
}

/** Goes to a date (YYYY-MM-DD) by the link, as a reader would, and waits until it is drawn. */
export async function goTo(page, t) {
  await page.evaluate((date) => (location.hash = `#t=${date}`), t)
  await complete(page)
}

/** Runs in the page before anything else: counts what is drawn and which tasks are long. */
function watch() {
  const seen = { frames: 0, canvas: 0, longTasks: [] }
  window.bench = seen
  const { requestAnimationFrame } = window
  window.requestAnimationFrame = (work) =>
    requestAnimationFrame((now) => {
      seen.frames += 1
      work(now)
    })
  for (const name of ['fill', 'stroke', 'fillText', 'strokeText', 'drawImage', 'clearRect', 'putImageData']) {
    const draw = CanvasRenderingContext2D.prototype[name]
    CanvasRenderingContext2D.prototype[name] = function (...args) {
      seen.canvas += 1
      return draw.apply(this, args)
    }
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ startTime, duration })
  }).observe({ type: 'longtask' })
}
