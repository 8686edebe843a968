/// <reference types="vite/client" />
/// <reference types="svelte" />

declare module 'virtual:data-urls' {
  /** Addresses of each lesson's files, by lesson id; problems only where nothing of it can be used. */
  export const lessons: Readonly<
    Record<
      string,
      { readonly first: string; readonly rest: string; readonly problems: readonly import('./model/types').Problem[] }
    >
  >
  /** Addresses of the base map: coarse for the first picture, fine, and the layers that come last. */
  export const base: { readonly first: string; readonly whole: string; readonly later: string }
}
