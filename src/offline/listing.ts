/** One file of a build, as every browser must get it. */
export interface ListedFile {
  /** Path inside the build: `assets/index-1234.js`. */
  readonly name: string
  readonly bytes: number
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string
}

/** All that the atlas needs to run without a network. */
export interface Listing {
  /** The same as long as no file changes. */
  readonly version: string
  readonly files: readonly ListedFile[]
}

/** Files whose name changes with their content: an answer that the browser still has is the right one. */
export const isNamedByContent = (name: string): boolean => /^(assets|data)\//.test(name)

/** Number of bytes in all files. */
export const bytesOf = (files: readonly ListedFile[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html;charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

/** The right type of a file by its name, whatever a small server called it. */
export const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/**
 * The name of the listed file that an address asks for: the scope itself is the page. Null outside the scope.
 * @param scope address of the folder that the build lies in, with a slash at its end
 */
export function nameIn(scope: string, url: string): string | null {
  const plain = url.replace(/[?#].*$/, '')
  if (!plain.startsWith(scope)) return null
  return plain.slice(scope.length) || 'index.html'
}
