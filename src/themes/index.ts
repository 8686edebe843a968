import { events } from './events'
import { forces } from './forces'
import { places } from './places'
import { treaties } from './treaties'
import type { Kind, Theme } from './types'
import { zones } from './zones'

export const themes: Readonly<Record<Kind, Theme>> = { zones, places, forces, treaties, events }

/** Bottom to top. */
export const kinds: readonly Kind[] = ['zones', 'places', 'forces', 'treaties', 'events']

export type { EventMark, FlowStyle, Kind, LegendEntry, Sample, Theme } from './types'
