import { SvelteMap, SvelteSet } from 'svelte/reactivity'
import type { Chapter, Course } from '../model/types'
import { litOf, stretchOf } from './chapter'
import type { Clock } from './clock.svelte'

/** What the side panel of the story shows: nothing, the contents, or a chapter. */
export type StoryPage = 'closed' | 'contents' | 'chapter'

/**
 * The lesson told: which course, which chapter, what was answered. It sets the clock when a chapter begins and tells it where to wait;
 * where the camera goes is for `show` to say.
 */
export class Story {
  course: Course = $state('short')
  page: StoryPage = $state('closed')
  #id: string | null = $state(null)
  /** Index of the answer given, by chapter id. */
  readonly answers = new SvelteMap<string, number>()
  readonly visited = new SvelteSet<string>()

  constructor(
    readonly chapters: readonly Chapter[],
    readonly clock: Clock,
    readonly show: (chapter: Chapter) => void,
  ) {}

  readonly steps = $derived.by(() => this.chapters.filter(({ courses }) => courses.includes(this.course)))
  /** The chapter that is told or, while the contents are open, was told last; null before the first. */
  readonly current = $derived.by(() => this.steps.find(({ id }) => id === this.#id) ?? null)
  /** Place of the current chapter in the course, from 0; -1 before the first. */
  readonly index = $derived.by(() => (this.current ? this.steps.indexOf(this.current) : -1))
  /** The chapter on the screen; null while none is told. */
  readonly told = $derived.by(() => (this.page === 'chapter' ? this.current : null))
  /** What the chapter is about; null: everything is shown in full strength. */
  readonly lit = $derived.by(() => (this.told ? litOf(this.told) : null))
  readonly isFirst = $derived(this.index <= 0)
  readonly isLast = $derived(this.index === this.steps.length - 1)
  /** The map has come to the chapter's end and waits. */
  readonly waits = $derived.by(
    () => !!this.told && !this.clock.playing && Math.floor(this.clock.moment) >= this.told.date.to - 1,
  )

  /** Minutes in class of a course. */
  minutes(course: Course): number {
    return Math.round(this.chapters.reduce((sum, { minutes }) => sum + minutes[course], 0))
  }

  count(course: Course): number {
    return this.chapters.filter(({ courses }) => courses.includes(course)).length
  }

  /** Told already, or skipped by beginning later. */
  isDone(step: number): boolean {
    const chapter = this.steps[step]
    return !!chapter && (step < this.index || this.visited.has(chapter.id))
  }

  /** Opens the list of chapters; the map plays as ever. */
  openContents(): void {
    this.page = 'contents'
    this.clock.stretch = null
  }

  close(): void {
    this.page = 'closed'
    this.clock.stretch = null
  }

  /** Changes the course. A chapter that the other course leaves out gives way to the last one told before it. */
  choose(course: Course): void {
    const before = this.current
    this.course = course
    if (!before || this.current) return
    const at = this.chapters.indexOf(before)
    this.#id = this.chapters.findLast((one, i) => i < at && one.courses.includes(course))?.id ?? null
  }

  /**
   * Begins a chapter: clock on its first day, camera on its view. An id that the lesson does not have is passed over; one that the
   * course leaves out opens the full course.
   * @param keepDate leave the clock where it is, as when a link names its own date
   */
  enter(id: string, keepDate = false): boolean {
    const chapter = this.chapters.find((one) => one.id === id)
    if (!chapter) return false
    if (!chapter.courses.includes(this.course)) this.course = chapter.courses.includes('full') ? 'full' : 'short'
    this.#id = id
    this.page = 'chapter'
    this.visited.add(id)
    const stretch = stretchOf(chapter)
    if (!keepDate) this.clock.goTo(stretch.from)
    this.clock.stretch = stretch
    this.show(chapter)
    return true
  }

  /** Goes on with the course where it was left, or begins it, `anew` also after it was told before. */
  resume(anew = false): void {
    const chapter = (anew ? null : this.current) ?? this.steps[0]
    if (chapter) this.enter(chapter.id)
  }

  /** Forward by one; after the last chapter the contents are open. */
  next(): void {
    const following = this.steps[this.index + 1]
    if (following) this.enter(following.id)
    else this.openContents()
  }

  /** Back by one; before the first chapter the contents are open. */
  back(): void {
    const before = this.steps[this.index - 1]
    if (before) this.enter(before.id)
    else this.openContents()
  }

  answer(choice: number): void {
    if (this.told) this.answers.set(this.told.id, choice)
  }
}
