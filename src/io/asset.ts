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
  const inside = insidePage(url)
  return inside ? unpack(inside) : fetch(url)
}

/** The element that holds a file. Read once more where it is asked for again: nothing is kept twice. */
function insidePage(url: string): Element | null {
  if (typeof document === 'undefined') return null
  const name = url.replace(/^\.\//, '')
  return document.querySelector(`script[${ASSET_ATTRIBUTE}="${CSS.escape(name)}"]`)
}

/** Base64 of gzip, as `src/io/single-file-plugin.ts` writes it, to bytes. */
function unpack(element: Element): Promise<Response> {
  const bytes = Uint8Array.from(atob(element.textContent!.trim()), (letter) => letter.charCodeAt(0))
  const type = element.getAttribute('data-type') ?? 'application/octet-stream'
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return Promise.resolve(new Response(stream, { headers: { 'Content-Type': type } }))
}
