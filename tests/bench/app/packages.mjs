import fs from 'node:fs'
import path from 'node:path'
import { root, run } from '../../../src/cli/setup.mjs'

/** Installs the peers that the benchmark measures beside Shunju, when they are missing or older than their lock file. */
export function ensurePeers() {
  const folder = path.join(root, 'tests/bench')
  const lock = path.join(folder, 'package-lock.json')
  const mark = path.join(folder, 'node_modules/.package-lock.json')
  if (fs.existsSync(mark) && fs.statSync(mark).mtimeMs >= fs.statSync(lock).mtimeMs) return
  console.log('Installing what the benchmark compares with …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
}
