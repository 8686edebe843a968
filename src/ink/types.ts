import type { Box } from './names'

/** A place on the screen in CSS px, or null behind the horizon of a globe or off the projection. */
export type Project = (lng: number, lat: number) => readonly [x: number, y: number] | null

export type Point = readonly [x: number, y: number]

export interface Paint {
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
  readonly dash?: readonly number[]
  /** Ends of strokes are butt and joins round, unless told otherwise. */
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

/** Words on the map: a tag (on a small sheet of paper) or plain. */
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
  /** The sheet under the words, its edge, and the radius of its corners in px. */
  readonly sheet: Paint
  readonly radius: number
  /** Colour of the leader and of the dot at its end, if it has one; width of the leader in px. */
  readonly leaderColor: string
  readonly leaderWidth: number
  readonly leaderDot: boolean
  /** Of the whole label, 0 … 1; 1 if left out. */
  readonly opacity?: number
}

export interface LabelPart {
  readonly text: string
  readonly style: PartStyle
  readonly fill?: string
  readonly color?: string
  /** A code's edge where its hue is too light. */
  readonly edge?: string
  /** From the label's left side, and the width it takes. */
  readonly x: number
  readonly w: number
  /** Base line from the label's top; for a code the top of its square. */
  readonly y: number
  /** Font size in px; for a code the side of its square is `w` by `h`. */
  readonly size: number
  readonly h?: number
  /** Colour of an outline of 3 px round words that stand on no sheet. */
  readonly halo?: string
  /** Set in italics. */
  readonly italic?: boolean
  /** Readings above the text: centre from the label's left, base line from its top. */
  readonly ruby?: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[]
}

export type PartStyle = 'code' | 'unit' | 'men' | 'note' | 'differs'
/** What has a face of its own: parts of tags, the readings over them, and words along a line. */
export type TextStyle = PartStyle | 'ruby' | 'along'

/** Width in px of a text set in a style at a size. */
export type Measure = (text: string, style: TextStyle, size: number) => number

export type TargetKind = 'force' | 'treaty' | 'event' | 'place'

/** What is touched: circle, polyline and tag around one fact. Later entries lie on top. */
export interface Target {
  readonly id: string
  readonly kind: TargetKind
  readonly x: number
  readonly y: number
  readonly r: number
  /** 1 core … 3 detail. */
  readonly importance: 1 | 2 | 3
  /** Points of a band, when the fact is a flow; half its width is `half`. */
  readonly line?: readonly Point[]
  readonly half?: number
  /** The fact's row in a tag. */
  readonly box?: readonly [x: number, y: number, w: number, h: number]
}

/** Words set along a line, letter by letter; (x, y) is the left end of a letter's base line, `angle` in radians, clockwise. */
export interface Words {
  readonly kind: 'words'
  readonly id: string
  readonly text: string
  readonly glyphs: readonly {
    readonly char: string
    readonly x: number
    readonly y: number
    readonly angle: number
    readonly size: number
  }[]
  readonly color: string
  /** The rim under the letters and its width in px. */
  readonly halo: string
  readonly haloWidth: number
  /** What the letters cover. */
  readonly boxes: readonly Box[]
}

export type Ink = Shape | Label | Words

export interface DisplayList {
  readonly items: readonly Ink[]
  readonly targets: readonly Target[]
}
