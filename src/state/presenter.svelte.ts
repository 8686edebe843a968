import type { Look, Settings } from './settings.svelte'

/** The presentation to a class: the map alone, in the look of a projector. When it ends, everything is as it was before. */
export class Presenter {
  on = $state(false)
  #before: Look | null = $state(null)

  constructor(readonly settings: Settings) {}

  /** The look that the reader has chosen, also while the presentation shows another: what a link says. */
  get ownLook(): Look {
    return this.#before ?? this.settings.look
  }

  enter(): void {
    if (this.on) return
    this.#before = this.settings.look
    this.settings.look = 'projector'
    this.on = true
  }

  leave(): void {
    if (!this.on) return
    this.settings.look = this.ownLook
    this.#before = null
    this.on = false
  }

  toggle(): void {
    if (this.on) this.leave()
    else this.enter()
  }
}
