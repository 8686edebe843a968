// The engine as the atlas uses it: a canvas over a MapLibre map at rest.
import { openDated } from '../../../../src/dated/open'
import { baseMap, idle } from './base-map.js'
import { fillOpacity, lineWidth, pointRadius, view } from './look.js'

const look = { line: 0xb03020, lineWidth, point: 0xb03020, pointRadius, fill: 0xb03020, fillOpacity, edgeWidth: 0 }

export async function open(container, land) {
  const map = await baseMap(container, land)
  const canvas = document.createElement('canvas')
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none'
  container.append(canvas)
  const { clientWidth: width, clientHeight: height } = container
  const eye = { ...view, width, height, globe: false, ratio: Math.min(devicePixelRatio, 2) }
  const dated = openDated(canvas)
  return {
    async load(url, { days }) {
      await dated.add('data', url, look)
      await dated.show(days, eye)
    },
    seek: ({ days }) => dated.show(days, eye),
    repaint() {
      map.triggerRepaint()
      return idle(map)
    },
  }
}
