import { symbolSheet } from '../paper/symbols'
import { openFaces } from './faces'
import { readWithWarning } from './read'
import type { Streams } from './run'
import { writeDrawing } from './write-drawing'

/** Writes the sheet of all symbols of a lesson's map. Resolves to the exit code; rejects where the file cannot be written. */
export async function symbols(folder: string, file: string | undefined, streams: Streams): Promise<number> {
  const { lesson, sound } = await readWithWarning(folder, streams.err)
  if (!lesson) return 1
  await writeDrawing(
    symbolSheet(lesson, 'light'),
    { out: file ?? null, fonts: true, pngScale: 1 },
    openFaces(),
    streams,
  )
  return sound ? 0 : 1
}
