// What `npm start` and `npm test` need before anything else. Node built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Runs a command in the project's folder and ends this process with a plain line if it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (done.status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed${done.error ? `: ${done.error.message}` : ''}.`)
    process.exit(done.status ?? 1)
  }
}

/** Installs the packages when they are missing or older than the lock file. */
export function ensurePackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Shunju needs Node 20.19 or newer; this is ${process.version}. Get it from https://nodejs.org/`)
    process.exit(1)
  }
  const lock = path.join(root, 'package-lock.json')
  const mark = path.join(root, 'node_modules/.package-lock.json')
  if (fs.existsSync(mark) && fs.statSync(mark).mtimeMs >= fs.statSync(lock).mtimeMs) return
  console.log('Installing packages …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Builds the app when there is no build, or a source file is newer than it. */
export function ensureBuild() {
  const built = path.join(root, 'dist/index.html')
  const sources = ['src', 'geodata', 'public', 'package-lock.json', 'vite.config.ts', 'tsconfig.json']
  if (fs.existsSync(built) && newest(sources) <= fs.statSync(built).mtimeMs) return
  console.log('Building …')
  run('npx', ['vite', 'build', '--configLoader', 'runner', '--logLevel', 'warn'])
}

function newest(names) {
  let latest = 0
  const visit = (name) => {
    const stat = fs.statSync(name, { throwIfNoEntry: false })
    if (!stat) return
    latest = Math.max(latest, stat.mtimeMs)
    if (!stat.isDirectory()) return
    for (const child of fs.readdirSync(name)) {
      if (child !== 'node_modules' && child !== '.work') visit(path.join(name, child))
    }
  }
  for (const name of names) visit(path.join(root, name))
  return latest
}
