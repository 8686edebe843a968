/** A town's dot by rank, in px at scale 1: paper inside an ink edge. */
export const town: Readonly<
  Record<1 | 2 | 3, { readonly radius: number; readonly edge: number; readonly bold: boolean }>
> = {
  1: { radius: 3.4, edge: 1.5, bold: true },
  2: { radius: 2.6, edge: 1.2, bold: false },
  3: { radius: 2, edge: 1, bold: false },
}
