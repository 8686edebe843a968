import { promises as fs } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build as viteBuild } from 'vite'
import type { Rolldown } from 'vite'
import { folderPlugins } from '../io/folder-plugins'
import { lessonData } from '../io/lesson-plugin'
import { singleFile } from '../io/single-file-plugin'
import { checkLesson } from '../model/checks'
import { readLesson } from '../model/read'
import type { Lesson } from '../model/types'
import { readBuildOptions, BUILD_USAGE } from './build-options'
import type { BuildOptions } from './build-options'
import { report } from './check'
import { loadLesson } from './load'
import type { Streams } from './run'
import { inBytes, placeFolder, refuseFolder, refusePage, writePage } from './write-build'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Builds the atlas with one lesson, as a folder for a static host or as one page. Resolves to the exit code: 1 when the
 * lesson has errors, which are listed as `check` does. Rejects with a UsageError for input or a place that cannot be used.
 */
export async function build(args: readonly string[], streams: Streams): Promise<number> {
  const options = readBuildOptions(args)
  if (!options) {
    streams.out(BUILD_USAGE)
    return 0
  }
  const lesson = await soundLesson(options.folder, streams)
  if (!lesson) return 1
  await (options.singleFile ? refusePage : refuseFolder)(options.out)
  // Made ready beside everything, then put in its place: a build that fails leaves what was there.
  const work = await fs.mkdtemp(path.join(os.tmpdir(), 'shunju-build-'))
  const before = process.env.NODE_ENV
  // Whatever the shell says: with anything else the builder makes a slower program for debugging.
  process.env.NODE_ENV = 'production'
  try {
    const geodata = await withOneLesson(options.folder, lesson.id, path.join(work, 'geodata'))
    streams.out(await (options.singleFile ? onePage(options, geodata) : oneFolder(options, lesson, geodata, work)))
    return 0
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
    await fs.rm(work, { recursive: true, force: true })
  }
}

/** The lesson in a folder, or null after its errors were listed. */
async function soundLesson(folder: string, { out, err }: Streams): Promise<Lesson | null> {
  const { files, problems } = await loadLesson(folder)
  const found = problems.length > 0 ? problems : checkLesson(files)
  if (found.some(({ severity }) => severity === 'error')) {
    out(report(folder, found).trimEnd())
    err('Nothing was built: a lesson with errors would not be whole.')
    return null
  }
  if (found.length > 0) err(`${folder}: ${found.length} to look at; "check" lists them.`)
  return readLesson(files).lesson
}

/** A copy of geodata that holds the ground and one lesson, under its id. */
async function withOneLesson(folder: string, id: string, to: string): Promise<string> {
  await fs.cp(path.join(root, 'geodata/base'), path.join(to, 'base'), { recursive: true })
  await fs.cp(folder, path.join(to, id), { recursive: true, dereference: true })
  return to
}

async function onePage({ out }: BuildOptions, geodata: string): Promise<string> {
  const built = await viteBuild({
    ...common,
    mode: 'single',
    plugins: [svelte(), lessonData(geodata), singleFile()],
    build: { ...common.build, write: false },
  })
  const files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = 'output' in built ? built.output : []
  const [page, ...rest] = files
  if (page?.type !== 'asset' || rest.length > 0) throw new Error('The build did not end in one page.')
  const bytes = Buffer.from(page.source)
  await writePage(out, bytes)
  return `${out}: ${inBytes(bytes.length)}, one page with everything inside. It opens from disk by a double click.`
}

async function oneFolder({ out }: BuildOptions, lesson: Lesson, geodata: string, work: string): Promise<string> {
  const folder = path.join(work, 'folder')
  await viteBuild({
    ...common,
    publicDir: path.join(root, 'public'),
    plugins: folderPlugins(geodata, lesson),
    build: { ...common.build, outDir: folder },
  })
  const { files, bytes } = await placeFolder(folder, out)
  return `${out}: ${files} files, ${inBytes(bytes)}, for any static host at any address.`
}

const common = {
  configFile: false as const,
  root: path.join(root, 'src'),
  base: './',
  logLevel: 'error' as const,
  build: { target: 'es2022', chunkSizeWarningLimit: 10_000 },
}
