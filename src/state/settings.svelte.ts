import { SvelteSet } from 'svelte/reactivity'
import type { Furigana, Lang } from '../i18n/lang'

export type Look = 'light' | 'dark' | 'projector'
export type Kind = 'forces' | 'zones' | 'treaties' | 'events' | 'places' | 'railways' | 'relief'

/** How the reader wants to see it; saved in the link, never on a server. */
export class Settings {
  lang: Lang = $state('ja')
  furigana: Furigana = $state('off')
  look: Look = $state('light')
  /** Today's names behind those of the time, where they differ. */
  todayNames = $state(false)
  /** Japan laid over the map at its true size there. */
  japanSize = $state(false)
  /** The facts on which sources part are lit, and listed. */
  differs = $state(false)
  /** `paper` needs no graphics card. */
  painter: 'map' | 'paper' = $state('map')
  projection: 'globe' | 'mercator' = $state('globe')
  /** Kinds and nations that are switched off. */
  readonly hiddenKinds = new SvelteSet<Kind>()
  readonly hiddenNations = new SvelteSet<string>()

  toggleKind(kind: Kind): void {
    if (!this.hiddenKinds.delete(kind)) this.hiddenKinds.add(kind)
  }

  toggleNation(nation: string): void {
    if (!this.hiddenNations.delete(nation)) this.hiddenNations.add(nation)
  }
}
