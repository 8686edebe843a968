/** Width and height in px, 96 to the inch. */
export type SheetSize = readonly [width: number, height: number]

/** Pages that have a name: ISO 216, the short side upright unless it says so. */
export const sheetSizes: Readonly<Record<string, SheetSize>> = {
  a4: [1123, 794],
  'a4-portrait': [794, 1123],
  a5: [794, 559],
  'a5-portrait': [559, 794],
  a3: [1587, 1123],
  'a3-portrait': [1123, 1587],
}

const least = 400
const most = 6000

/** Reads `a4`, `a5-portrait` or `1600x900`; a sentence that says what is wrong where it is none. */
export function readSheetSize(text: string): SheetSize | string {
  const named = sheetSizes[text.toLowerCase()]
  if (named) return named
  const [, width, height] = /^(\d+)[x×](\d+)$/i.exec(text.trim()) ?? []
  if (!width || !height)
    return `"${text}" is no size: write ${Object.keys(sheetSizes).join(', ')}, or width and height in px such as 1600x900.`
  const size = [Number(width), Number(height)] as const
  if (size.some((px) => px < least || px > most))
    return `${text} cannot be drawn: each side takes ${least} to ${most} px.`
  return size
}
