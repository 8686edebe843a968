import { SvelteSet } from 'svelte/reactivity'
import type { Furigana, Lang } from '../i18n/lang'

export type Look = 'light' | 'dark' | 'projector'
export type Kind = 'forces' | 'zones' | 'treaties' | 'events' | 'places' | 'railways' | 'relief'

/** How the reader wants to see it; saved in the link, never on a server. */
export class Settings {
  lang: Lang = $state('ja')
  furigana: Furigana = $state('off')
  /** Which readings the switch in the head turns on. */
  readings: 'hard' | 'all' = $state('all')
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

  /** Chooses the readings; the switch remembers how many. */
  read(furigana: Furigana): void {
    this.furigana = furigana
    if (furigana !== 'off') this.readings = furigana
  }

  toggleKind(kind: Kind): void {
    if (!this.hiddenKinds.delete(kind)) this.hiddenKinds.add(kind)
  }

  toggleNation(nation: string): void {
    if (!this.hiddenNations.delete(nation)) this.hiddenNations.add(nation)
  }
}
