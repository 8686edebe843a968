// `npm test`: installs what is missing, finds a browser, runs lint, types, unit, golden and browser tests,
// and ends with a line `N passed, N failed`. Node built-ins only.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ensurePackages, root } from '../src/cli/setup.mjs'
import { findChromium } from './chromium.mjs'

ensurePackages()
const chromium = findChromium()
const out = path.join(root, 'tests/out')
fs.mkdirSync(out, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }

await Promise.all([
  step('lint', ['eslint', '.']),
  step('format', ['prettier', '--check', '--log-level', 'warn', 'src', 'tests', 'geodata/recipes', '*.ts', '*.js']),
  step('types', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']),
  // Made now, beside the others, for the browser tests at the end.
  step('builds', ['tsx', 'tests/e2e/make-builds.mjs']),
])
await suite('unit and golden', ['vitest', 'run'])
await step('budget', ['tsx', 'tests/budget/run.ts'])
await suite('browser', ['vitest', 'run', '--config', 'tests/e2e/vitest.config.ts'])

console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed > 0 ? 1 : 0)

/** A command that passes or fails as a whole; what it says comes when it has ended, so that several can run at once. */
async function step(name, args) {
  const { status, said } = await npx(args, 'pipe')
  console.log(`\n── ${name}\n${said.trimEnd()}`)
  const ok = status === 0
  total[ok ? 'passed' : 'failed'] += 1
  if (!ok) console.log(`✗ ${name} failed`)
}

/** A Vitest run, counted test by test; a run that wrote no report counts as one failure. */
async function suite(name, args) {
  console.log(`\n── ${name}`)
  const report = path.join(out, `${name.replaceAll(' ', '-')}.json`)
  fs.rmSync(report, { force: true })
  const { status } = await npx([...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  const counts = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null
  total.passed += counts?.numPassedTests ?? 0
  total.failed += counts?.numFailedTests ?? 0
  total.skipped += counts?.numPendingTests ?? 0
  // A file that does not load fails without a failed test in it.
  if (status !== 0 && !counts?.numFailedTests) total.failed += 1
}

/** Runs one of the packages' commands to its end; `pipe` keeps what it says. */
function npx(args, said = 'inherit') {
  const run = spawn('npx', ['--no-install', ...args], {
    cwd: root,
    stdio: ['ignore', said, said],
    shell: process.platform === 'win32',
    env: { ...process.env, CHROMIUM_PATH: chromium },
  })
  const parts = []
  run.stdout?.on('data', (part) => parts.push(part))
  run.stderr?.on('data', (part) => parts.push(part))
  return new Promise((resolve, reject) => {
    run.on('error', reject)
    run.on('close', (status) => resolve({ status, said: Buffer.concat(parts).toString() }))
  })
}
