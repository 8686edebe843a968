import { promises as fs } from 'node:fs'
import path from 'node:path'
import { UsageError } from './load'

/** How the service worker of every build begins: it tells a folder that we built from one that we must not empty. */
const MARK = 'self.listing='

/** Rejects with a UsageError where a page cannot go, as far as that can be told without writing. */
export async function refusePage(out: string): Promise<void> {
  await fs.access(path.dirname(path.resolve(out)), fs.constants.W_OK).catch((error: unknown) => refuse(out, error))
  const isFolder = await fs.stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) refuse(out, { code: 'EISDIR' })
}

/** Writes one page. Rejects with a UsageError that says why it cannot be written. */
export async function writePage(out: string, bytes: Uint8Array): Promise<void> {
  await fs.writeFile(out, bytes).catch((error: unknown) => refuse(out, error))
}

/** Rejects with a UsageError where a build cannot go: on a file, or on a folder with other things in it. */
export async function refuseFolder(out: string): Promise<void> {
  const inside = await fs.readdir(out).catch((error: { code?: string }): string[] => {
    if (error.code === 'ENOENT') return []
    return refuse(out, error)
  })
  const worker = await fs.readFile(path.join(out, 'sw.js'), 'utf8').catch(() => '')
  if (inside.length > 0 && !worker.startsWith(MARK)) {
    throw new UsageError(`"${out}" was not written: it is a folder with other files in it. Name a new one.`)
  }
}

/** Puts a built folder in its place, over an older build; how many files and bytes a host serves (without packed copies). */
export async function placeFolder(from: string, out: string): Promise<{ files: number; bytes: number }> {
  await fs
    .rm(out, { recursive: true, force: true })
    .then(() => fs.cp(from, out, { recursive: true }))
    .catch((error: unknown) => refuse(out, error))
  let [files, bytes] = [0, 0]
  for (const name of await fs.readdir(out, { recursive: true })) {
    const stat = await fs.stat(path.join(out, name))
    if (!stat.isFile() || /\.(br|gz)$/.test(name)) continue
    files += 1
    bytes += stat.size
  }
  return { files, bytes }
}

/** A number of bytes in words, in MB of 1,000,000 bytes. */
export const inBytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`

function refuse(out: string, error: unknown): never {
  const code = (error as { code?: string }).code ?? ''
  const why = {
    ENOENT: 'its folder does not exist',
    EISDIR: 'there is a folder of that name',
    ENOTDIR: 'there is a file of that name, or in its way',
    ENOSPC: 'the disk is full',
  }[code]
  throw new UsageError(`"${out}" was not written: ${why ?? 'it cannot be written there'}.`)
}
