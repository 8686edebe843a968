// Packages without types of their own; only what the recipes call.
declare module 'fontverter' {
  const fontverter: { convert(font: Buffer, to: 'truetype' | 'sfnt'): Promise<Buffer> }
  export default fontverter
}
declare module 'opentype.js' {
  const opentype: { parse(font: ArrayBuffer): { charToGlyphIndex(char: string): number } }
  export default opentype
}
declare module 'subset-font' {
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'woff2' }): Promise<Buffer>
}
