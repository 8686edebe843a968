import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDated } from '../../src/dated/open'
import type { Ask, Tell } from '../../src/dated/room'
import type { Started } from '../../src/dated/worker'

const look = { line: 1, lineWidth: 1, point: 1, pointRadius: 2, fill: 1, fillOpacity: 0.5, edgeWidth: 0 }
const eye = { lng: 0, lat: 0, zoom: 0, width: 16, height: 16, globe: false, ratio: 1 }
const point = { type: 'Feature', properties: { start_date: '1918' }, geometry: { type: 'Point', coordinates: [0, 0] } }
const file = () => new Blob([JSON.stringify({ type: 'FeatureCollection', features: [point] })])

/** A worker as far as it is used; what it is told is kept. */
class FakeWorker {
  static last: FakeWorker
  onerror: (() => void) | null = null
  onmessage: ((event: { data: Tell | Started }) => void) | null = null
  readonly heard: string[] = []
  ended = false
  constructor() {
    FakeWorker.last = this
  }
  postMessage = ({ ask }: Ask): void => void this.heard.push(ask)
  terminate = (): void => void (this.ended = true)
}

function fakeCanvas() {
  const painted = vi.fn()
  const given = vi.fn(() => ({}))
  const canvas = { transferControlToOffscreen: given, getContext: () => ({ canvas: {}, putImageData: painted }) }
  return { canvas: canvas as unknown as HTMLCanvasElement, painted, given }
}

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then))
  vi.stubGlobal('ImageData', class {})
})
afterEach(() => vi.unstubAllGlobals())

describe('a file of dated features', () => {
  it('waits for the worker, which gets the canvas first', () => {
    const { canvas, given } = fakeCanvas()
    void openDated(canvas).add('a', file(), look)
    const worker = FakeWorker.last
    expect([worker.heard, given.mock.calls.length]).toEqual([[], 0])
    worker.onmessage!({ data: 'started' })
    expect([worker.heard, given.mock.calls.length]).toEqual([['canvas', 'add'], 1])
  })

  it.each([
    ['does not start', () => FakeWorker.last.onerror!()],
    ['may not be made', null],
  ])('is read and drawn on the page when the worker %s', async (_, fail) => {
    if (!fail) {
      vi.stubGlobal('Worker', function () {
        throw new DOMException('', 'SecurityError')
      })
    }
    const { canvas, painted, given } = fakeCanvas()
    const view = openDated(canvas)
    const read = view.add('a', file(), look)
    fail?.()
    expect(await read).toMatchObject({ count: 1, wrong: 0 })
    expect((await view.show(0, eye)).there).toEqual({ a: { alive: 1, possible: 0 } })
    expect(painted).toHaveBeenCalledTimes(1)
    expect(given).not.toHaveBeenCalled()
  })

  it('goes on in a worker that complains later', () => {
    const { canvas } = fakeCanvas()
    const view = openDated(canvas)
    const worker = FakeWorker.last
    worker.onmessage!({ data: 'started' })
    worker.onerror!()
    view.remove('a')
    expect([worker.heard, worker.ended]).toEqual([['canvas', 'remove'], false])
    view.close()
    expect(worker.ended).toBe(true)
  })
})
