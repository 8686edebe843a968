/** Counts what is drawn, for the benchmark and the tests: plain numbers, so that counting costs nothing. */
export const frames = {
  /** Times the canvas above the map was painted. */
  ink: 0,
  /** True from a change of what should be seen until it is painted. */
  pending: true,
  /** Maps that still wait for their first names. */
  naming: 0,
  /** Times the ground was painted with other zones than before. */
  ground: 0,
  /** True from a change of what the ground should show until that is drawn. */
  groundPending: false,
  /** True while the paper map, which needs no graphics card, is drawn, and not only stands in for the globe. */
  paper: false,
  /** True when everything that is fetched after the first picture has come. */
  complete: false,
}
