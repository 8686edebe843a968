/** A place on the screen in CSS px, or null behind the horizon of a globe or off the projection. */
export type Project = (lng: number, lat: number) => readonly [x: number, y: number] | null

export interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly dash?: readonly number[]
  readonly cap?: 'butt' | 'round'
  readonly opacity?: number
}

/** One stroke or fill: an SVG path string in px and its paint. */
export interface Shape {
  readonly kind: 'path'
  /** Fact id, for hit testing and keyboard order; empty for decoration. */
  readonly id: string
  readonly d: string
  readonly paint: Paint
}

export interface Label {
  readonly kind: 'label'
  readonly id: string
  /** Top left corner and size of its placed box. */
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly parts: readonly LabelPart[]
  readonly leader?: readonly [x1: number, y1: number, x2: number, y2: number]
  readonly look: 'tag' | 'plain'
}

export interface LabelPart {
  readonly text: string
  readonly style: 'code' | 'unit' | 'men' | 'note' | 'differs'
  readonly fill?: string
  readonly color?: string
  readonly x: number
  readonly w: number
}

/** What is touched: circle or polyline in px around a fact. Later entries lie on top. */
export interface Target {
  readonly id: string
  readonly kind: 'force' | 'treaty' | 'event' | 'place'
  readonly x: number
  readonly y: number
  readonly r: number
  /** Points of a band, when the fact is a flow. */
  readonly line?: readonly (readonly [number, number])[]
}

export type Ink = Shape | Label

export interface DisplayList {
  readonly items: readonly Ink[]
  readonly targets: readonly Target[]
}
