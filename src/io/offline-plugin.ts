import { createHash } from 'node:crypto'
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { plain } from '../i18n/ruby'
import type { Lesson } from '../model/types'
import type { ListedFile, Listing } from '../offline/listing'

const WORKER = fileURLToPath(new URL('../offline/worker.ts', import.meta.url))

/** What of a build the atlas does not run on: packed copies, the worker itself, and what is there for others to look at. */
const NOT_KEPT = /\.(br|gz)$|^(sw\.js|screenshot\.png|schema\/.*)$/

const MANIFEST = 'manifest.webmanifest'

/**
 * Makes a build installable and usable without a network: writes `sw.js` with the list of all files, and links the manifest.
 * @param lesson the only one in the build: installed, it bears the lesson's name
 */
export function offline(lesson?: Pick<Lesson, 'title'>): Plugin {
  let outDir = ''
  return {
    name: 'shunju-offline',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir)
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `./${MANIFEST}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/seal-apple-180.png' }, injectTo: 'head' },
    ],
    // The copies of public/ are there by now, and what packs the files comes after.
    async writeBundle() {
      if (lesson) await nameManifest(path.join(outDir, MANIFEST), lesson)
      const listing = await listFiles(outDir)
      await fs.writeFile(path.join(outDir, 'sw.js'), `self.listing=${JSON.stringify(listing)};\n${await workerCode()}`)
    },
  }
}

async function nameManifest(file: string, { title }: Pick<Lesson, 'title'>): Promise<void> {
  const manifest = JSON.parse(await fs.readFile(file, 'utf8')) as Record<string, unknown>
  const name = plain(title.ja)
  const named = {
    ...manifest,
    name: `${name} – ${manifest.short_name}`,
    short_name: name,
    description: plain(title.en),
  }
  await fs.writeFile(file, JSON.stringify(named, null, 2))
}

/** All files of a build folder that the atlas runs on, by name, with their hashes. */
export async function listFiles(folder: string): Promise<Listing> {
  const files: ListedFile[] = []
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    const whole = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, whole).split(path.sep).join('/')
    if (!entry.isFile() || NOT_KEPT.test(name)) continue
    const content = await fs.readFile(whole)
    files.push({ name, bytes: content.length, hash: sha256(content) })
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1))
  return { version: sha256(JSON.stringify(files)).slice(0, 12), files }
}

/** The service worker as one plain script. */
async function workerCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: WORKER, formats: ['iife'], name: 'shunju', fileName: 'sw' },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  const [chunk] = output?.output ?? []
  if (!chunk) throw new Error('The service worker was not built.')
  return chunk.code
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
