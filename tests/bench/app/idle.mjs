import { openFlagship } from './page.mjs'

const seconds = 10

/** What a paused page draws in ten seconds, and how much of a processor its process and the graphics process use. */
export async function measureIdle(bench) {
  const { page, cdp, close } = await openFlagship(bench)
  const whole = await bench.browser.newBrowserCDPSession()
  await page.evaluate((s) => window.shunju.countPlaying(s), 2)
  // The words beside the map, the address and the pictures still settle for a moment.
  await page.waitForFunction(() => window.shunju.complete())
  await page.waitForTimeout(4000)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(() => {
    window.bench.renders = 0
    window.shunju.map.on('render', () => (window.bench.renders += 1))
  })
  const before = await look(page, cdp, whole)
  await page.waitForTimeout(seconds * 1000)
  const after = await look(page, cdp, whole)
  await close()
  const elapsed = (after.at - before.at) / 1000
  const share = (name) => ((after.cpu[name] - before.cpu[name]) / elapsed) * 100
  return {
    seconds: elapsed,
    framesDrawn: Math.max(after.renders - before.renders, after.ink - before.ink),
    frameCallbacks: after.frames - before.frames,
    canvasCalls: after.canvas - before.canvas,
    tasksPercent: ((after.tasks - before.tasks) / elapsed) * 100,
    rendererPercent: share('renderer'),
    gpuPercent: share('GPU'),
    cpuPercent: share('renderer') + share('GPU'),
  }
}

async function look(page, cdp, whole) {
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo')
  const cpu = { renderer: 0, GPU: 0 }
  for (const { type, cpuTime } of processInfo) if (type in cpu) cpu[type] += cpuTime
  const { metrics } = await cdp.send('Performance.getMetrics')
  const drawn = await page.evaluate(() => ({ ...window.bench, longTasks: 0, ink: window.shunju.inkFrames }))
  return { ...drawn, cpu, tasks: metrics.find(({ name }) => name === 'TaskDuration').value, at: performance.now() }
}

export function tableOfIdle(idle) {
  return [
    ['idle: paused', 'frames drawn', 'frame callbacks', 'canvas calls', 'tasks', 'renderer', 'GPU process'],
    [
      `${idle.seconds.toFixed(1)} s`,
      String(idle.framesDrawn),
      String(idle.frameCallbacks),
      String(idle.canvasCalls),
      `${idle.tasksPercent.toFixed(2)} %`,
      `${idle.rendererPercent.toFixed(2)} %`,
      `${idle.gpuPercent.toFixed(2)} %`,
    ],
  ]
}
