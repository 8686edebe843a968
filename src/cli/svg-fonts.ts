import type { Faces } from './faces'
import type { FaceRule } from './faces-css'
import { mapTexts } from './svg-text'

/**
 * The SVG with the faces of its text inside, so that it shows the same letters on a machine that has none of them: only
 * those files of which a character is used. Returns it unchanged where there is no text.
 */
export function withFonts(svg: string, faces: Faces): string {
  const used = new Set<FaceRule>()
  mapTexts(svg, ({ chars }, source) => {
    for (const { char, font } of chars) for (const rule of faces.rulesFor(char, font)) used.add(rule)
    return source
  })
  if (used.size === 0) return svg
  const css = [...used].map((rule) => {
    const data = Buffer.from(faces.file(rule)).toString('base64')
    return rule.text.replace(/url\([^)]*\)/, `url(data:font/woff2;base64,${data})`)
  })
  return svg.replace(/(<svg\b[^>]*>)/, (root) => `${root}\n<style>\n${css.sort().join('\n')}\n</style>`)
}
