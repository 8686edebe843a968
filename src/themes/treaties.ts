/** px at scale 1. The small seal on the map stands for what was signed long ago. */
export const seal = { size: 17, small: 10, radius: 2.6, gap: 4, above: 20, ring: 14.5, arc: 2.2 } as const

/** A signature, drawn as one stroke in a box of 17 px with its centre at 0,0. */
export const signature: readonly (readonly [x: number, y: number])[] = [
  [-5, 2.6], [-3.6, -1.2], [-2.6, -3.4], [-1.9, -1.2], [-1.8, 1.6], [-0.6, -0.2], [0.7, -1.4], [0.7, 1.2],
  [2.2, 0.2], [3.2, 0.9], [5, 0.6],
] // prettier-ignore
