import type { Map as GLMap } from 'maplibre-gl'
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
      if (!map) return frames.paper && document.fonts.status === 'loaded' && !frames.pending
      return (
        map.loaded() && map.areTilesLoaded() && !map.isMoving() && document.fonts.status === 'loaded' && !frames.pending
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
  }
  return () => delete window.shunju
}

/** Waits, and says how many seconds it really took. */
async function wait(seconds: number): Promise<number> {
  const start = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return (performance.now() - start) / 1000
}
