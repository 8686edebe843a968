import { fontOf, haloWidth } from '../ink/fonts'
import type { DisplayList, Label, LabelPart, Measure, Paint, Words } from '../ink/types'

export interface PaintOptions {
  /** Device px for one CSS px. */
  readonly pixelRatio: number
  /** CSS font family list. */
  readonly fonts: string
}

const longest = 600
const paths = new Map<string, Path2D>()

/** Parsed paths are kept, because what stands still comes back in every frame; the oldest go first. */
function pathOf(d: string): Path2D {
  const known = paths.get(d)
  if (known) return known
  if (paths.size >= longest) {
    let drop = longest / 3
    for (const key of paths.keys()) {
      if (drop-- <= 0) break
      paths.delete(key)
    }
  }
  const path = new Path2D(d)
  paths.set(d, path)
  return path
}

const noDash: number[] = []

function applyPaint(ctx: CanvasRenderingContext2D, path: Path2D, paint: Paint): void {
  ctx.globalAlpha = paint.opacity ?? 1
  if (paint.fill) {
    ctx.fillStyle = paint.fill
    ctx.fill(path)
  }
  if (paint.stroke) {
    ctx.strokeStyle = paint.stroke
    ctx.lineWidth = paint.width ?? 1
    ctx.lineCap = paint.cap ?? 'butt'
    ctx.setLineDash(paint.dash ? [...paint.dash] : noDash)
    ctx.stroke(path)
  }
}

/** Clears the canvas and draws the list on it, sharp on any screen. The canvas has its size in device px already. */
export function paintInk(ctx: CanvasRenderingContext2D, list: DisplayList, { pixelRatio, fonts }: PaintOptions): void {
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height)
  ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  ctx.lineJoin = 'round'
  for (const item of list.items) {
    if (item.kind === 'path') applyPaint(ctx, pathOf(item.d), item.paint)
    else if (item.kind === 'words') paintWords(ctx, item, fonts, pixelRatio)
    else paintLabel(ctx, item, fonts, pixelRatio)
  }
  ctx.globalAlpha = 1
}

function paintLabel(ctx: CanvasRenderingContext2D, label: Label, fonts: string, pixelRatio: number): void {
  const opacity = label.opacity ?? 1
  // On the grid of device px, or thin edges and words swim.
  const snap = (value: number): number => Math.round(value * pixelRatio) / pixelRatio
  const [x, y] = [snap(label.x), snap(label.y)]
  ctx.setLineDash(noDash)
  if (label.leader) {
    const [x1, y1, x2, y2] = label.leader
    ctx.globalAlpha = opacity
    ctx.strokeStyle = ctx.fillStyle = label.leaderColor
    ctx.lineWidth = label.leaderWidth
    ctx.beginPath()
    ctx.moveTo(x1, y1)
    ctx.lineTo(x2, y2)
    ctx.stroke()
    if (label.leaderDot) {
      ctx.beginPath()
      ctx.arc(x2, y2, 1.8 * label.leaderWidth, 0, 2 * Math.PI)
      ctx.fill()
    }
  }
  if (label.look === 'tag') {
    const { fill, stroke, width = 1 } = label.sheet
    ctx.beginPath()
    ctx.roundRect(x, y, label.w, label.h, label.radius)
    if (fill) {
      ctx.globalAlpha = opacity * (label.sheet.opacity ?? 1)
      ctx.fillStyle = fill
      ctx.fill()
    }
    if (stroke) {
      ctx.globalAlpha = opacity
      ctx.strokeStyle = stroke
      ctx.lineWidth = width
      ctx.stroke()
    }
  }
  ctx.globalAlpha = opacity
  if (label.look === 'plain') {
    for (const part of label.parts) paintPart(ctx, part, x, y, fonts, label.leaderWidth)
    return
  }
  const { canvas, margin } = pictureOf(label, fonts, pixelRatio)
  const px = 1 / pixelRatio
  ctx.drawImage(canvas, x - margin * px, y - margin * px, canvas.width * px, canvas.height * px)
}

interface Picture {
  readonly canvas: HTMLCanvasElement
  readonly key: string
  /** Device px beyond the label's box on every side. */
  readonly margin: number
}

const pictures = new WeakMap<readonly LabelPart[], Picture>()

/** A tag's words, painted once for as long as they say the same: setting them anew in every frame takes longer than all lines. */
function pictureOf({ parts, w, h, leaderWidth }: Label, fonts: string, pixelRatio: number): Picture {
  const key = `${pixelRatio} ${fonts}`
  const known = pictures.get(parts)
  if (known?.key === key) return known
  const margin = Math.ceil(4 * pixelRatio)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(w * pixelRatio) + 2 * margin
  canvas.height = Math.ceil(h * pixelRatio) + 2 * margin
  const ctx = canvas.getContext('2d', { willReadFrequently: true })!
  ctx.setTransform(pixelRatio, 0, 0, pixelRatio, margin, margin)
  ctx.lineJoin = 'round'
  for (const part of parts) paintPart(ctx, part, 0, 0, fonts, leaderWidth)
  const picture = { canvas, key, margin }
  pictures.set(parts, picture)
  return picture
}

function paintWords(ctx: CanvasRenderingContext2D, words: Words, fonts: string, pixelRatio: number): void {
  ctx.globalAlpha = 1
  ctx.setLineDash(noDash)
  ctx.textAlign = 'left'
  ctx.strokeStyle = words.halo
  ctx.lineWidth = words.haloWidth
  ctx.fillStyle = words.color
  // First all rims, or the rim of one letter would lie on its neighbour.
  for (const rim of [true, false]) {
    for (const { char, x, y, angle, size } of words.glyphs) {
      ctx.font = fontOf('along', size, fonts)
      const [cos, sin] = [Math.cos(angle) * pixelRatio, Math.sin(angle) * pixelRatio]
      ctx.setTransform(cos, sin, -sin, cos, x * pixelRatio, y * pixelRatio)
      if (rim) ctx.strokeText(char, 0, 0)
      else ctx.fillText(char, 0, 0)
    }
  }
  ctx.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
}

function paintPart(
  ctx: CanvasRenderingContext2D,
  part: LabelPart,
  x: number,
  y: number,
  fonts: string,
  scale: number,
): void {
  ctx.font = fontOf(part.style, part.size, fonts, part.italic)
  if (part.style === 'code') {
    const h = part.h ?? part.w
    ctx.beginPath()
    ctx.roundRect(x + part.x, y + part.y, part.w, h, h * 0.18)
    ctx.fillStyle = part.fill ?? '#000'
    ctx.fill()
    if (part.edge) {
      ctx.strokeStyle = part.edge
      ctx.lineWidth = h / 17
      ctx.stroke()
    }
    ctx.fillStyle = part.color ?? '#000'
    ctx.textAlign = 'center'
    ctx.fillText(part.text, x + part.x + part.w / 2, y + part.y + h / 2 + part.size * 0.36)
    ctx.textAlign = 'left'
    return
  }
  ctx.textAlign = 'left'
  if (part.halo) {
    ctx.strokeStyle = part.halo
    ctx.lineWidth = haloWidth * scale
    ctx.strokeText(part.text, x + part.x, y + part.y)
  }
  ctx.fillStyle = part.color ?? '#000'
  ctx.fillText(part.text, x + part.x, y + part.y)
  if (!part.ruby) return
  ctx.textAlign = 'center'
  for (const ruby of part.ruby) {
    ctx.font = fontOf('ruby', ruby.size, fonts)
    ctx.fillText(ruby.text, x + ruby.x, y + ruby.y)
  }
  ctx.textAlign = 'left'
}

/** Widths as this canvas will draw them; remembered, since the same words come back in every frame. Ask again when fonts have loaded. */
export function canvasMeasure(ctx: CanvasRenderingContext2D, fonts: string): Measure {
  const known = new Map<string, number>()
  return (text, style, size) => {
    const font = fontOf(style, size, fonts)
    const key = `${font}\n${text}`
    let width = known.get(key)
    if (width === undefined) {
      ctx.font = font
      width = ctx.measureText(text).width
      known.set(key, width)
    }
    return width
  }
}
