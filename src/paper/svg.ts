/** A number for SVG, to a hundredth. */
export const n = (value: number): string => String(Math.round(value * 100) / 100)

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text that may stand in an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char]!)

/** A piece of an id: only what every renderer takes in a url(#…). */
export const idOf = (text: string): string => text.replace(/[^\w-]/g, '_')

/** Attributes in the order given; those that are undefined or null are left out. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? n(value) : escaped(String(value))}"`)
    .join('')
}

/** A `<path>`; empty where there is nothing to draw. */
export const path = (d: string, values: Readonly<Record<string, string | number | null | undefined>>): string =>
  d ? `<path d="${d}"${attributes(values)}/>` : ''

/** Elements moved to (x, y); empty where there are none. */
export const move = (x: number, y: number, svg: string): string =>
  svg ? `<g transform="translate(${n(x)} ${n(y)})">\n${svg}\n</g>` : ''
