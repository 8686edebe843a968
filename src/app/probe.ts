import type { Map as GLMap } from 'maplibre-gl'
import { tick } from 'svelte'
import { frames } from '../map/frames'
import type { Clock } from '../state/clock.svelte'

/** What the benchmark and the browser tests may ask of a running page, as `window.shunju`. */
export interface Probe {
  /** The map, its pictures, fonts and ink are all drawn. */
  settled(): boolean
  /** Also what comes later by itself, relief and the other faces, is here: the server may go. */
  complete(): boolean
  /** Frames a second when the resting map is merely repainted. */
  countRepaints(seconds: number): Promise<number>
  /** Frames a second that the ink draws while the clock plays and the camera rests. */
  countPlaying(seconds: number): Promise<number>
  /** Milliseconds until the resting map is repainted once, to the last pixel. */
  repaint(): Promise<number>
  /** Goes to a moment; milliseconds until ground and ink of it are drawn, to the last pixel, and whether the ground had to change. */
  seek(moment: number): Promise<{ readonly ms: number; readonly ground: boolean }>
  /** Plays the lesson through in so many frames, however fast they come. */
  sweep(steps: number): Promise<void>
  /** First and last moment of the lesson. */
  readonly span: { readonly from: number; readonly to: number }
  /** Times the ink was drawn. */
  readonly inkFrames: number
  readonly map: GLMap | null
}

declare global {
  interface Window {
    shunju?: Probe
  }
}

/** Hangs the probe on the window; the returned function takes it off again. */
export function attachProbe(mapOf: () => GLMap | null, clock: Clock): () => void {
  window.shunju = {
    get map() {
      return mapOf()
    },
    settled() {
      const map = mapOf()
      if (frames.naming > 0) return false
      if (!map) return frames.paper && document.fonts.status === 'loaded' && !frames.pending
      return (
        map.loaded() &&
        map.areTilesLoaded() &&
        !map.isMoving() &&
        document.fonts.status === 'loaded' &&
        !frames.pending &&
        !frames.groundPending
      )
    },
    complete: () => window.shunju!.settled() && frames.complete,
    async countRepaints(seconds) {
      const map = mapOf()!
      clock.pause()
      let count = 0
      const onrender = (): void => {
        count += 1
        map.triggerRepaint()
      }
      map.on('render', onrender)
      map.triggerRepaint()
      const elapsed = await wait(seconds)
      map.off('render', onrender)
      return count / elapsed
    },
    async countPlaying(seconds) {
      clock.play()
      // The start itself is not playing: buttons change and panels are laid out anew.
      await wait(1)
      const before = frames.ink
      const elapsed = await wait(seconds)
      clock.pause()
      return (frames.ink - before) / elapsed
    },
    async repaint() {
      const map = mapOf()!
      await frame()
      const start = performance.now()
      map.redraw()
      finish(map)
      return performance.now() - start
    },
    async seek(moment) {
      const map = mapOf()!
      const start = performance.now()
      const before = frames.ground
      clock.goTo(moment)
      // The ink is painted, and the ground has been told, when this is over.
      await tick()
      while (frames.groundPending) await map.once('render')
      const ground = frames.ground !== before
      if (ground) finish(map)
      else await frame()
      return { ms: performance.now() - start, ground }
    },
    async sweep(steps) {
      clock.playing = true
      for (let step = 0; step < steps; step++) {
        clock.seek(clock.from + ((clock.to - clock.from) * step) / steps)
        await frame()
      }
      clock.pause()
    },
    span: { from: clock.from, to: clock.to },
    get inkFrames() {
      return frames.ink
    },
  }
  return () => delete window.shunju
}

/** Waits, and says how many seconds it really took. */
async function wait(seconds: number): Promise<number> {
  const start = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return (performance.now() - start) / 1000
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Waits until the graphics card has drawn all that the map has told it to. */
function finish(map: GLMap): void {
  const gl = map.getCanvas().getContext('webgl2')!
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
}
