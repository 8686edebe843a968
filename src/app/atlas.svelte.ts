import type { FeatureCollection } from 'geojson'
import type { Map as GLMap } from 'maplibre-gl'
import { tick, untrack } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'
import { inView } from '../ink/in-view'
import type { Box } from '../ink/names'
import type { Project } from '../ink/types'
import { fitted, goTo } from '../map/camera'
import { projector } from '../map/projector'
import { viewOf } from '../map/region-view'
import { hasWebgl } from '../map/webgl'
import { regionFor } from '../model/region-for'
import type { Cause, Chapter, Lesson } from '../model/types'
import { cardOf } from '../panels/card'
import { chainOf } from '../scene/causes'
import { differsAt } from '../scene/differs'
import { nominalDay } from '../scene/nominal'
import { sceneIndex, type SceneIndex } from '../scene/scene'
import { makeSearch, type Entry, type Search } from '../search'
import { Clock } from '../state/clock.svelte'
import { Story } from '../state/course.svelte'
import { Follower } from '../state/follower.svelte'
import { printLink, type Link, type View } from '../state/link'
import { OwnLayers } from '../state/own-layers.svelte'
import { Presenter } from '../state/presenter.svelte'
import { Settings } from '../state/settings.svelte'
import { makePace, nextMoment, previousMoment } from '../time/playback'
import { between } from './between'
import { litIds } from './lit'

export type Layers = Readonly<Record<string, FeatureCollection>>

interface Point {
  readonly lng: number
  readonly lat: number
}

/**
 * One lesson on the screen: the clock, what is chosen and open, where the camera is, and what follows from these. Everything that a
 * gesture can do is a method here; the components only show. It must be made while a component is set up.
 */
export class Atlas {
  /** At first without sources, people and long texts, its areas coarse. */
  lesson: Lesson = $state.raw(null!)
  base: Layers = $state.raw({})
  index: SceneIndex = $state.raw(null!)
  /** The first picture is on the screen: now the words beside it, then the rest. */
  pictured = $state(false)
  /** Everything has come. */
  whole = $state(false)
  readonly clock: Clock
  readonly story: Story
  readonly settings = new Settings()
  /** Dated files of the reader's own, over the map. */
  readonly own = new OwnLayers()
  readonly presentation = new Presenter(this.settings)
  /** The causes of the main thread, in order. */
  readonly thread: readonly Cause[]
  /** Taken for granted until the first picture is there: the answer may take a third of a second. */
  webgl = $state(true)
  readonly narrow = new MediaQuery('(max-width: 720px)')
  readonly reducedMotion = new MediaQuery('(prefers-reduced-motion: reduce)')
  /** The scene for words: while the clock plays it follows about once a second, which is as often as one can read. */
  readonly #words: Follower<ReturnType<SceneIndex['sceneAt']>>
  readonly #moments: readonly number[]
  #search: Search | null = null
  /** A link that names its own view keeps it; its chapter does not move the camera. */
  #ownView = false

  map = $state.raw<GLMap | null>(null)
  /** Size of the map in px. */
  mapWidth = $state(0)
  mapHeight = $state(0)
  /** Where places lie on the paper map. */
  paperProject = $state.raw<Project | null>(null)
  /** What of the map lies under the large date and the like, so that ink keeps clear of it. */
  covered: readonly Box[] = $state.raw([])
  /** Region of the lesson that the camera shows; null where a hand has moved it. */
  regionId = $state<string | null>(null)
  view = $state.raw<View | null>(null)
  flying = $state(false)

  /** Id of the fact whose card is open. */
  selected = $state<string | null>(null)
  /** A point whose holders are told. */
  here = $state.raw<Point | null>(null)
  layersOpen = $state(false)
  chartsOpen = $state(false)
  /** Forces that a chart under the pointer is about. */
  charted: readonly string[] = $state.raw([])
  multiples = $state(false)
  finding = $state(false)
  /** Place on the thread that is followed, from 0. */
  threadAt = $state<number | null>(null)
  /** The pinned date of two that are compared. */
  pinned = $state<number | null>(null)

  readonly scene = $derived.by(() => this.index.sceneAt(this.clock.moment))
  readonly day = $derived.by(() => Math.floor(this.clock.moment))
  readonly words = $derived.by(() => this.#words.value)
  readonly totals = $derived.by(() => this.index.totalsAt(Math.floor(this.words.moment) + 0.5))
  readonly region = $derived.by(
    () => this.lesson.regions.find(({ id }) => id === this.regionId) ?? this.lesson.regions[0]!,
  )
  /** Where a hand has left all regions, that of the first key date. */
  readonly comparedRegion = $derived.by(() =>
    this.regionId
      ? this.region
      : (this.lesson.regions.find(({ id }) => id === this.lesson.keyDates?.[0]?.region) ?? this.region),
  )
  /** A globe on a narrow map leaves its room below, whatever the region says. */
  readonly corner = $derived.by(() =>
    this.narrow.current && this.region.globe ? ('bottom-left' as const) : this.region.dateCorner,
  )
  readonly charting = $derived.by(() => this.chartsOpen && this.story.page === 'closed')
  /** Where there is no graphics card, or by choice. */
  readonly paperOnly = $derived.by(() => !this.webgl || this.noGlobe || this.settings.painter === 'paper')
  /** The program of the globe could not be fetched. */
  noGlobe = $state(false)
  /** The globe is on the screen; until then the paper map stands in for it, with the same view. */
  globeDrawn = $state(false)
  readonly paper = $derived.by(() => this.paperOnly || !this.globeDrawn)
  /** What the paper map shows while it stands in. */
  readonly standIn = $derived.by(() => {
    if (this.paperOnly || !this.paper || this.mapWidth === 0) return null
    if (this.regionId === null && this.view) return this.view
    return viewOf(this.region, [this.mapWidth, this.mapHeight], this.settings.projection === 'globe')
  })
  /** The map has plates of linked places beside it. */
  readonly plated = $derived.by(() => Boolean(this.region.plates) && this.regionId !== null && !this.presentation.on)
  /** px from the map's top: the plates begin below the large date. */
  readonly plateTop = $derived.by(() =>
    Math.max(100, ...this.covered.filter(({ x, y }) => x < 60 && y < 60).map(({ y, h }) => y + h)),
  )
  readonly #projected = $derived.by(() => {
    if (this.paper) return this.paperProject
    if (!this.view || this.mapWidth === 0) return null
    const globe = this.settings.projection === 'globe'
    return projector({ ...this.view, width: this.mapWidth, height: this.mapHeight, globe })
  })
  /** Where places lie on the resting map. */
  readonly project = $derived.by(() => (this.flying && !this.paper ? null : this.#projected))
  // What is in view changes when the map rests elsewhere or something begins or ends, not while forces move along.
  readonly #standing = $derived.by(() => this.words.standing)
  readonly inSight = $derived.by(() => {
    void this.#standing
    const [project, size] = [this.#projected, [this.mapWidth, this.mapHeight] as const]
    return project && untrack(() => inView(this.words, project, size))
  })

  readonly card = $derived.by(() => {
    const [id, now, lang] = [this.selected, this.words, this.settings.lang]
    return id === null ? null : untrack(() => cardOf(this.lesson, now, id, lang))
  })
  /** What is chosen on the map: the ink knows forces, treaties and events, and pales all but the chosen one. */
  readonly inked = $derived.by(() =>
    this.card && ['force', 'treaty', 'event'].includes(this.card.kind) ? this.selected : null,
  )
  readonly holders = $derived.by(() =>
    this.here ? this.index.holdersAt(this.here.lng, this.here.lat, this.day + 0.5) : [],
  )
  readonly cause = $derived.by(() => (this.threadAt === null ? null : (this.thread[this.threadAt] ?? null)))
  readonly differing = $derived.by(() => {
    void this.#standing
    return this.settings.differs ? untrack(() => differsAt(this.lesson, this.words)) : []
  })
  /** What is lit on the map: both ends of a cause, what sources part on, or what the story tells of; null: all. */
  readonly lit = $derived.by(() => {
    if (this.cause || this.settings.differs) return litIds(this.cause, this.differing)
    return this.story.lit
  })
  /** Signs on places: the ends of a cause, the place whose card is open, where sources part. */
  readonly marks = $derived.by(() => {
    if (this.cause) {
      return [
        { ...this.cause.from, sign: '1' },
        { ...this.cause.to, sign: '2' },
      ]
    }
    const place = this.selected === null ? undefined : this.lesson.places.get(this.selected)
    const ringed = place ? [{ lng: place.lng, lat: place.lat, sign: '' }] : []
    return [...ringed, ...this.differing.map(({ lng, lat }) => ({ lng, lat, sign: '≠' }))]
  })
  /** The chapters on the time axis, while the story is open. */
  readonly discs = $derived.by(() =>
    this.story.page === 'closed'
      ? null
      : this.story.steps.map(({ id, headline, date: { from, to } }, i) => {
          return {
            id,
            n: i + 1,
            title: headline,
            from,
            to,
            done: this.story.isDone(i),
            now: this.story.told?.id === id,
          }
        }),
  )
  readonly hash = $derived.by(() => {
    const { lesson, settings, presentation, story, pinned, regionId, view } = this
    return printLink({
      lesson: lesson.id,
      t: this.day,
      lang: settings.lang,
      furigana: settings.furigana === 'hard' ? 'hard' : settings.furigana === 'all',
      ...(presentation.ownLook === 'light' ? {} : { look: presentation.ownLook }),
      ...(presentation.on ? { present: true } : {}),
      ...(this.multiples ? { multi: true } : {}),
      ...(pinned === null ? {} : { compare: pinned }),
      ...(settings.painter === 'paper' ? { map: 'paper' as const } : {}),
      ...(settings.weight === 'auto' ? {} : { light: settings.weight === 'light' }),
      ...(story.told ? { step: story.told.id, course: story.course } : {}),
      ...(regionId ? { region: regionId } : view ? { view } : {}),
    })
  })

  constructor(lesson: Lesson, base: Layers, link: Link) {
    this.lesson = lesson
    this.base = base
    this.index = sceneIndex(lesson)
    this.thread = chainOf(lesson)
    this.#moments = this.index.happenings.map(({ moment }) => moment)
    const pace = makePace(this.#moments, lesson.from, lesson.to)
    this.clock = new Clock(lesson.from, lesson.to, link.t ?? lesson.opening, pace.advance)
    this.story = new Story(lesson.chapters, this.clock, (chapter) => void this.showChapter(chapter))
    this.#words = new Follower(
      () => this.scene,
      () => this.clock.playing,
      800,
    )
    this.apply(link)
    $effect(() => {
      if (!this.paperOnly) return
      this.map = null
      this.globeDrawn = false
    })
  }

  /** Takes over what came after the first picture. */
  complete(lesson: Lesson, base: Layers): void {
    this.lesson = lesson
    this.base = base
    this.index = sceneIndex(lesson)
    this.#search = null
    this.webgl = hasWebgl()
    this.whole = true
  }

  /** Takes over what a link says; what it does not say stays as it is. */
  apply(next: Link): void {
    const { settings, story, clock, lesson } = this
    if (next.lang) settings.lang = next.lang
    if (next.furigana !== undefined) settings.read(next.furigana === 'hard' ? 'hard' : next.furigana ? 'all' : 'off')
    if (next.look) settings.look = next.look
    if (next.present) this.presentation.enter()
    if (next.multi !== undefined) this.multiples = next.multi
    if (next.compare !== undefined) this.pinned = next.compare
    if (next.map) settings.painter = next.map
    if (next.light !== undefined) settings.weight = next.light ? 'light' : 'full'
    if (next.t !== undefined) clock.goTo(next.t)
    if (next.course) story.choose(next.course)
    this.#ownView = Boolean(next.view ?? next.region)
    if (next.step && next.step !== story.told?.id) story.enter(next.step, next.t !== undefined)
    if (next.view) {
      if (this.map) goTo(this.map, next.view, true)
      this.view = next.view
    }
    if (next.region) this.showRegion(next.region, true)
    else if (!this.map && !next.view && !story.told)
      this.regionId = lesson.regions.find(({ id }) => id === 'siberia')?.id ?? lesson.regions[0]!.id
  }

  /** A new map has come: it takes the view that the atlas has. */
  mapReady(added: GLMap): void {
    this.map = added
    this.#takeView()
    // A hand on the map leaves the region; the program's own flights do not.
    added.on('movestart', (event) => {
      if (event.originalEvent) this.regionId = null
      this.flying = true
    })
    const look = (): void => {
      this.flying = false
      if (this.paper) return
      const { lng, lat } = added.getCenter()
      this.view = { lng, lat, zoom: added.getZoom() }
    }
    added.on('moveend', look)
    look()
  }

  /** The new map has drawn its first picture, of the view that the map it takes the place of had when it began. */
  mapDrawn(): void {
    const { map, view } = this
    if (this.globeDrawn || !map) return
    const { lng, lat } = map.getCenter()
    const still = !view || Math.hypot(view.lng - lng, view.lat - lat) + Math.abs(view.zoom - map.getZoom()) < 0.01
    if (still) {
      this.globeDrawn = true
      return
    }
    // A hand has moved the paper meanwhile.
    this.#takeView()
    map.once('idle', () => this.mapDrawn())
  }

  #takeView(): void {
    const { map, view, regionId, story } = this
    if (!map) return
    if (regionId) this.showRegion(regionId, true)
    else if (view) goTo(map, view, true)
    else if (story.told) void this.showChapter(story.told, true)
  }

  showRegion(id: string, cut = false): void {
    const found = this.lesson.regions.find((one) => one.id === id)
    if (!found) return
    this.regionId = id
    if (!this.map) return
    const { clientWidth, clientHeight } = this.map.getContainer()
    const to = viewOf(found, [clientWidth, clientHeight], this.settings.projection === 'globe')
    goTo(this.map, to, cut || this.reducedMotion.current || this.paper)
  }

  /** The camera on what a chapter tells, when the map has the size that the story leaves it. */
  async showChapter(chapter: Chapter, cut = false): Promise<void> {
    const keep = this.#ownView
    this.#ownView = false
    this.close()
    this.layersOpen = false
    this.threadAt = null
    this.settings.differs = false
    await tick()
    this.map?.resize()
    if (keep) return
    if (chapter.region) this.showRegion(chapter.region, cut)
    else if (chapter.view) {
      this.regionId = null
      const to = fitted([this.mapWidth, this.mapHeight], chapter.view)
      if (this.map) goTo(this.map, to, cut || this.reducedMotion.current)
      else if (this.paper) this.view = to
    }
  }

  /** The camera on the smallest region that holds all these places, or else on what lies between them. */
  showPlaces(points: readonly Point[]): void {
    const region = regionFor(this.lesson.regions, points)
    if (!region) this.#look(between(points, this.mapWidth))
    else if (region.id !== this.regionId) this.showRegion(region.id)
  }

  /** The camera close over one place. */
  showPlace({ lng, lat }: Point): void {
    this.#look({ lng, lat, zoom: Math.max(this.view?.zoom ?? 0, 5) })
  }

  /** Leaves the regions for a view of its own. */
  #look(to: View): void {
    this.regionId = null
    if (this.map) goTo(this.map, to, this.reducedMotion.current)
    else this.view = to
  }

  /** Finds in everything; made when something is looked for the first time. */
  readonly search = (): Search => (this.#search ??= makeSearch(this.lesson, this.base.names))

  /** Goes to what was found: its chapter, or its date and place, and its card. */
  pick(entry: Entry): void {
    this.finding = false
    this.layersOpen = false
    this.threadAt = null
    if (entry.kind === 'chapter') {
      this.story.enter(entry.id)
      return
    }
    const at = entry.when && nominalDay(entry.when)
    if (at !== null && at >= this.lesson.from && at < this.lesson.to) this.clock.goTo(at)
    if (entry.at && (entry.kind === 'place' || entry.kind === 'area')) this.showPlace(entry.at)
    else if (entry.at) this.showPlaces([entry.at])
    if (entry.kind === 'area' && entry.at) this.tell(entry.at)
    else this.open(entry.id)
  }

  /** Goes to a link of the thread, the clock to its day and the camera to where both its ends are seen; null leaves it. */
  follow(at: number | null): void {
    const next = at === null ? null : this.thread[at]
    this.threadAt = next ? at : null
    if (!next) return
    this.close()
    this.layersOpen = false
    this.settings.differs = false
    this.clock.goTo(nominalDay(next.date))
    this.showPlaces([next.from, next.to])
  }

  /** Lists and lights all on which sources part, or no longer. */
  toggleDiffers(): void {
    this.follow(null)
    this.close()
    this.settings.differs = !this.settings.differs
    this.layersOpen = !this.settings.differs
  }

  /** Opens the card of a fact, a place or a person. */
  open(id: string): void {
    this.selected = id
    this.here = null
  }

  /** Tells who holds a point. */
  tell({ lng, lat }: Point): void {
    this.selected = null
    this.here = { lng, lat }
  }

  close(): void {
    this.selected = null
    this.here = null
  }

  /** Closes what was opened last beside the map: a card, or the charts. */
  leave(): void {
    if (this.selected || this.here) this.close()
    else if (this.charting) void this.showCharts(false)
  }

  /** Begins or ends the presentation; the region, or the same middle of the map, is fitted to the map's new size. */
  async present(on: boolean): Promise<void> {
    const [region, before, told] = [this.regionId, this.view, this.story.told]
    if (on) this.presentation.enter()
    else this.presentation.leave()
    this.layersOpen = false
    await tick()
    this.map?.resize()
    if (told) void this.showChapter(told, true)
    else if (region) this.showRegion(region, true)
    else if (this.map && before) goTo(this.map, before, true)
  }

  /** The charts take more of the width than the map in words: the region is fitted to what is left. */
  async showCharts(on: boolean): Promise<void> {
    this.chartsOpen = on
    await tick()
    this.map?.resize()
    if (this.regionId) this.showRegion(this.regionId, true)
    if (!on) document.querySelector<HTMLElement>('[data-charts-button]')?.focus()
  }

  /** Pins the present date on the left of two maps, or puts them away. */
  compare(): void {
    this.pinned = this.pinned === null ? this.day : null
  }

  /** To the happening before or after the day; in the story's presentation to its chapters. */
  readonly previous = (): void => this.clock.goTo(previousMoment(this.#moments, this.day) ?? this.lesson.from)
  readonly next = (): void => this.clock.goTo(nextMoment(this.#moments, this.clock.moment) ?? this.lesson.to - 1)
}
