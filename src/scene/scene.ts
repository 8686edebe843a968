import type { HistoricalEvent, Lesson } from '../model/types'
import { distinct } from '../time/intervals'
import type { Moment } from '../time/types'
import { causeSlices } from './causes'
import { forceUnderWay, forceSlices } from './forces'
import { eventSlices, eventsWithin, happenings, latestSlices } from './happenings'
import type { Happening } from './happenings'
import { recalledLegs } from './recalled'
import { makeSlices } from './slices'
import { makeTotals } from './totals'
import { treatySlices } from './treaties'
import type { Scene, Standing, Total, ZoneNow } from './types'
import { makeHolders, zoneSlices } from './zones'

/** A lesson made ready to be asked what holds at any moment. */
export interface SceneIndex {
  /** All that holds at a moment; `standing` is the very same object until the next breakpoint. */
  sceneAt(moment: Moment): Scene
  /** Moments at which the standing part changes, rising, each once. */
  readonly breakpoints: Float64Array
  /** Men of each nation, by nation id. */
  totalsAt(moment: Moment): Total[]
  /** Who holds a point (degrees, lng may run on past 180), uppermost first. */
  holdersAt(lng: number, lat: number, moment: Moment): ZoneNow[]
  /** Events that happened, or may have, on a day in [from, to), by date. */
  eventsBetween(from: Moment, to: Moment): HistoricalEvent[]
  /** All events and signings by date: where playing slows down and stepping stops. */
  readonly happenings: readonly Happening[]
}

/** Makes the index of a lesson. Scenes are built when first asked for and kept. */
export function sceneIndex(lesson: Lesson): SceneIndex {
  const all = happenings(lesson)
  const zones = zoneSlices(lesson)
  const forces = forceSlices(lesson)
  const treaties = treatySlices(lesson)
  const events = eventSlices(lesson)
  const causes = causeSlices(lesson)
  const latest = latestSlices(all)
  const breakpoints = distinct(...[zones, forces, treaties, events, causes, latest].map((slices) => slices.breakpoints))

  const slices = makeSlices(breakpoints, (from, until) => {
    const { stationed, underWay, traces } = forces.at(from)
    const standing: Standing = {
      from,
      until,
      // Parts that did not change are the same objects as in the slice before.
      zones: zones.at(from),
      stationed,
      recalled: recalledLegs(lesson, stationed, zones.at(from), from),
      underWay: underWay.map(({ presence: { force, leg } }) => ({ force, leg })),
      traces,
      treaties: treaties.at(from),
      events: events.at(from),
      causes: causes.at(from),
      latest: latest.at(from).fact,
    }
    return { standing, underWay }
  })

  const sceneAt = (moment: Moment): Scene => {
    const { standing, underWay } = slices.at(moment)
    return { moment, standing, moving: underWay.map((phase) => forceUnderWay(phase, moment)) }
  }
  const totals = makeTotals(lesson)
  return {
    sceneAt,
    breakpoints,
    totalsAt(moment) {
      const { standing, moving } = sceneAt(moment)
      return totals(moment, [...standing.stationed, ...moving])
    },
    holdersAt: makeHolders(lesson, (moment) => zones.at(moment)),
    eventsBetween: (from, to) => eventsWithin(all, from, to),
    happenings: all,
  }
}
