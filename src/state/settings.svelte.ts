import { SvelteSet } from 'svelte/reactivity'
import type { Furigana, Lang } from '../i18n/lang'

export type Weight = 'auto' | 'full' | 'light'
/** See src/map/lightness.ts: 0 the full picture, 3 the lightest. */
type Lightness = 0 | 1 | 2 | 3

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
  /** How much is drawn: as the machine can, all, or less. */
  weight: Weight = $state('auto')
  /** Steps that late frames have asked for. They are not taken back by themselves: a picture that comes and goes is worse than a light one. */
  late: Lightness = $state(0)
  /** How much is left out now. */
  readonly lightness: Lightness = $derived(this.weight === 'auto' ? this.late : this.weight === 'light' ? 3 : 0)
  /** Kinds and nations that are switched off. */
  readonly hiddenKinds = new SvelteSet<Kind>()
  readonly hiddenNations = new SvelteSet<string>()

  /** Chooses the readings; the switch remembers how many. */
  read(furigana: Furigana): void {
    this.furigana = furigana
    if (furigana !== 'off') this.readings = furigana
  }

  /** One step lighter. */
  lighter(): void {
    this.late = Math.min(3, this.late + 1) as Lightness
  }

  toggleKind(kind: Kind): void {
    if (!this.hiddenKinds.delete(kind)) this.hiddenKinds.add(kind)
  }

  toggleNation(nation: string): void {
    if (!this.hiddenNations.delete(nation)) this.hiddenNations.add(nation)
  }
}
