import { UsageError } from './load'

export interface BuildOptions {
  /** Folder of the lesson. */
  readonly folder: string
  /** Folder or file to write. */
  readonly out: string
  readonly singleFile: boolean
}

export const BUILD_USAGE = `Usage: npm run -s shunju -- build <folder> -o <out>
       npm run -s shunju -- build <folder> --single-file -o <file.html>

  -o <out>         a new folder for any static host, at any address below it
  --single-file    one page with everything inside instead, to be opened from disk by a double click

<folder> is a lesson such as geodata/basic-convention. Only that lesson is in what is built.
Exit: 0 done, 1 the lesson has errors, 2 unusable input or arguments.`

/** Reads the words after `build`; null when help was asked for. Throws a UsageError that says what is wrong. */
export function readBuildOptions(args: readonly string[]): BuildOptions | null {
  const words: string[] = []
  let out: string | undefined
  let singleFile = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--help' || arg === '-h') return null
    if (arg === '--single-file') singleFile = true
    else if (arg === '-o' || arg === '--out') out = args[++i] ?? ''
    else if (arg.startsWith('--out=')) out = arg.slice('--out='.length)
    else if (arg.startsWith('-')) throw new UsageError(`There is no option ${arg}.\n\n${BUILD_USAGE}`)
    else words.push(arg)
  }
  const [folder, ...more] = words
  if (!folder) throw new UsageError(`Which lesson? Give its folder: build geodata/basic-convention\n\n${BUILD_USAGE}`)
  if (more.length > 0) throw new UsageError(`"${more.join(' ')}" is too much.\n\n${BUILD_USAGE}`)
  if (!out)
    throw new UsageError(
      `Where to? Give a ${singleFile ? 'file: -o lesson.html' : 'folder: -o lesson'}\n\n${BUILD_USAGE}`,
    )
  if (!singleFile && /\.html?$/i.test(out)) {
    throw new UsageError(`"${out}" is the name of a page: for one page add --single-file.`)
  }
  return { folder, out, singleFile }
}
