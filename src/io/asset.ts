/**
 * Files that belong to the program: from the page itself where they lie inside it (the atlas as one HTML file), and else
 * from beside it. Everything the program reads of its own goes through here.
 */

/** What marks an element that holds a file: `<script type="text/plain" data-asset="data/base-1234.json">`. */
export const ASSET_ATTRIBUTE = 'data-asset'

/**
 * The file at `url` as an answer of `fetch`; an address such as `./data/base-1234.json` is relative to the page.
 * Rejects as `fetch` does when it lies beside the page and cannot be reached; the caller looks at `ok`.
 */
export function readAsset(url: string): Promise<Response> {
  const inside = insidePage(url.replace(/^\.\//, ''))
  return inside ? Promise.resolve(unpack(inside)) : fetch(url)
}

/**
 * The address of a script inside the page, made for a worker; the script's own address where there is none inside.
 * It ends in `.cjs`, by which MapLibre knows a script that is no module: such a worker starts from a page on disk in every
 * browser, and without a second copy of its text in a long address.
 */
export function workerAddress(url: string): string {
  const inside = insidePage(url.replace(/^.*\//, 'assets/'))
  if (!inside) return url
  return `${URL.createObjectURL(new Blob([inside.textContent!], { type: 'text/javascript' }))}#.cjs`
}

/** The element that holds a file. Read anew whenever it is asked for: nothing is kept twice. */
function insidePage(name: string): Element | null {
  if (typeof document === 'undefined') return null
  return document.querySelector(`script[${ASSET_ATTRIBUTE}="${CSS.escape(name)}"]`)
}

/** Base64 of gzip, as `single-file-plugin.ts` writes it, to an answer. */
function unpack(element: Element): Response {
  const bytes = Uint8Array.from(atob(element.textContent!.trim()), (letter) => letter.charCodeAt(0))
  const type = element.getAttribute('data-type') ?? 'application/octet-stream'
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream, { headers: { 'Content-Type': type } })
}
