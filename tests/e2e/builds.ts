import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = path.join(root, '.cache/builds')
/** What a build is made of. */
const SOURCES = ['src', 'public', 'geodata', 'package-lock.json', 'svelte.config.js', 'tsconfig.json']

export interface Builds {
  /** The flagship as one page. */
  readonly page: string
  /** The flagship as a folder. */
  readonly folder: string
}

/** Both builds by the command of the README; made anew only when something that they are made of has changed. */
export async function builds(): Promise<Builds> {
  const place = path.join(cache, await hashOfSources())
  const made = { page: path.join(place, 'lesson.html'), folder: path.join(place, 'folder') }
  if (await exists(path.join(place, 'done'))) return made
  await fs.rm(cache, { recursive: true, force: true })
  await fs.mkdir(place, { recursive: true })
  await Promise.all([shunju('build', '--single-file', '-o', made.page), shunju('build', '-o', made.folder)])
  await fs.writeFile(path.join(place, 'done'), '')
  return made
}

function shunju(command: string, ...rest: readonly string[]): Promise<void> {
  const args = ['tsx', 'src/cli/main.ts', command, 'geodata/basic-convention', ...rest]
  const run = spawn('npx', ['--no-install', ...args], { cwd: root, shell: process.platform === 'win32' })
  let said = ''
  run.stdout.on('data', (text) => (said += text))
  run.stderr.on('data', (text) => (said += text))
  return new Promise((resolve, reject) =>
    run.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}:\n${said}`)),
    ),
  )
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  const visit = async (name: string): Promise<void> => {
    const whole = path.join(root, name)
    if (!(await fs.stat(whole)).isDirectory()) return void hash.update(name).update(await fs.readFile(whole))
    for (const child of (await fs.readdir(whole)).sort()) {
      if (child !== 'recipes' && child !== 'node_modules') await visit(path.join(name, child))
    }
  }
  for (const name of SOURCES) await visit(name)
  return hash.digest('hex').slice(0, 16)
}

/**
 * A later version of a built folder: some of its scripts have new names, as they get when they change, and the page and the
 * list of the service worker say so. Nothing under the old names is left.
 */
export async function laterVersion(folder: string, to: string): Promise<void> {
  const { listFiles } = await import('../../src/io/offline-plugin')
  await fs.cp(folder, to, { recursive: true })
  const names = await fs.readdir(path.join(to, 'assets'))
  const renamed = names.filter((name) => /^(index|Charts)-[\w-]{8}\.js$/.test(name))
  const renew = (text: string): string =>
    renamed.reduce((so, name) => so.replaceAll(name, name.replace(/-[\w-]{8}\.js$/, '-laterone.js')), text)
  for (const name of ['index.html', ...names.filter((one) => /\.(js|css)$/.test(one)).map((one) => `assets/${one}`)]) {
    const text = renew(await fs.readFile(path.join(to, name), 'utf8'))
    await fs.rm(path.join(to, name))
    await fs.writeFile(path.join(to, renew(name)), text)
  }
  for (const name of await fs.readdir(to, { recursive: true })) {
    if (/\.(br|gz)$/.test(name)) await fs.rm(path.join(to, name))
  }
  const worker = await fs.readFile(path.join(to, 'sw.js'), 'utf8')
  const rest = worker.slice(worker.indexOf('\n'))
  await fs.writeFile(path.join(to, 'sw.js'), `self.listing=${JSON.stringify(await listFiles(to))};${rest}`)
}

const exists = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  )
