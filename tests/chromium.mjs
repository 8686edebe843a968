// Finds a Chromium for the browser tests. Node built-ins only.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/**
 * Arguments that make WebGL work in software and keep the browser off the network. The page itself is painted by
 * the processor, as Chromium does where there is no graphics card: through SwiftShader it would take six seconds.
 */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
]

/**
 * Path of a Chromium: CHROMIUM_PATH, the system's, Playwright's; on Debian as root it is installed.
 * Otherwise ends the process with one line that says how to get one.
 */
export function findChromium() {
  const found = fromEnvironment() ?? fromSystem() ?? fromPlaywright() ?? fromDebian()
  if (found) return found
  console.error(
    'No Chromium found: install Chromium or Chrome, or run `npx playwright-core install chromium`, or set CHROMIUM_PATH.',
  )
  process.exit(1)
}

function fromEnvironment() {
  const name = process.env.CHROMIUM_PATH
  if (!name) return null
  if (fs.existsSync(name)) return name
  console.error(`CHROMIUM_PATH is ${name}, but there is no such file.`)
  process.exit(1)
}

function fromSystem() {
  const fixed = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ].find((name) => fs.existsSync(name))
  if (fixed) return fixed
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
    const folder = folders.find((one) => fs.existsSync(path.join(one, name)))
    if (folder) return path.join(folder, name)
  }
  return null
}

function fromPlaywright() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: path.join(os.homedir(), 'Library/Caches/ms-playwright'),
      win32: path.join(os.homedir(), 'AppData/Local/ms-playwright'),
    }[process.platform] ??
    path.join(os.homedir(), '.cache/ms-playwright')
  if (!fs.existsSync(folder)) return null
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ]
  for (const version of fs
    .readdirSync(folder)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()) {
    const hit = inside.map((name) => path.join(folder, version, name)).find((name) => fs.existsSync(name))
    if (hit) return hit
  }
  return null
}

function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return null
  console.log('Installing Chromium (Debian package) …')
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], options)
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}
