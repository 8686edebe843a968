/// <reference types="vite/client" />
/// <reference types="svelte" />

declare module 'virtual:data-urls' {
  /** Address of each lesson's packed file, by lesson id. */
  export const lessons: Readonly<Record<string, string>>
  /** Address of the packed base map. */
  export const base: string
  /** Address of the layers of the base map that may come after the first picture. */
  export const baseLater: string
}
