// How fine the coast and the borders are, place by place: fine where the lesson looks closely, coarse where it only passes.
import type { Position } from 'geojson'
import { inBox } from './geo'
import type { Box } from './geo'

/** A corner whose triangle with its neighbours covers less than `km2` is left out. The first box that holds the point counts. */
const DETAIL: { box: Box; km2: number; why: string }[] = [
  { box: [119.7, 35.6, 121.3, 36.7], km2: 0.003, why: 'Kiautschou Bay and Tsingtao' },
  { box: [120.8, 38.6, 123.2, 39.7], km2: 0.02, why: 'Kwantung: Port Arthur and Dairen' },
  { box: [130.4, 42.2, 133.6, 43.7], km2: 0.01, why: 'Peter the Great Bay: Vladivostok, Russky Island' },
  { box: [139.8, 52.0, 142.3, 54.0], km2: 0.05, why: 'mouth of the Amur: Nikolaevsk' },
  { box: [140.5, 45.8, 145.3, 54.6], km2: 0.25, why: 'Sakhalin and the Tatar Strait' },
  { box: [130.2, 33.5, 132.8, 34.6], km2: 0.15, why: 'Kanmon strait, Ujina, Kure' },
  { box: [139.4, 34.9, 140.2, 35.8], km2: 0.15, why: 'Tokyo Bay' },
  { box: [-77.7, 38.0, -76.0, 39.5], km2: 0.01, why: 'Washington and the Potomac' },
  { box: [-78.5, 36.5, -74.5, 40.2], km2: 0.6, why: 'Chesapeake Bay' },
  { box: [116.5, 34.0, 123.5, 41.5], km2: 0.6, why: 'Shandong and the Gulf of Bohai' },
  { box: [124.0, 33.0, 143.0, 46.0], km2: 1, why: 'Korea, western Japan, Primorye' },
  { box: [105.0, 28.0, 150.0, 56.0], km2: 1.2, why: 'East Asia' },
  { box: [105.0, 20.0, 125.0, 28.0], km2: 4, why: 'southern China and Taiwan' },
  { box: [128.0, 50.0, 180.0, 63.0], km2: 2, why: 'Sea of Okhotsk and Kamchatka' },
  { box: [128.0, 5.0, 180.0, 30.0], km2: 2, why: 'islands of the western Pacific' },
  { box: [-180.0, 5.0, -150.0, 30.0], km2: 2, why: 'Hawaii and Midway' },
  { box: [80.0, 45.0, 128.0, 58.0], km2: 4, why: 'southern Siberia and Mongolia' },
  { box: [5.5, 45.9, 7.0, 46.7], km2: 1, why: 'Geneva' },
  { box: [60.0, 48.0, 128.0, 66.0], km2: 8, why: 'western and central Siberia' },
  { box: [128.0, 63.0, 180.0, 74.0], km2: 8, why: 'north-eastern Siberia' },
  { box: [-6.0, 49.0, 6.0, 56.0], km2: 6, why: 'Channel and Britain' },
  { box: [-12.0, 35.0, 45.0, 62.0], km2: 15, why: 'Europe' },
  { box: [-130.0, 30.0, -115.0, 50.0], km2: 8, why: 'San Francisco and Seattle' },
]
const ELSEWHERE_KM2 = 50

/** The least triangle in square kilometres that a corner at this point must span to be kept. */
export const detailAt = (point: Position): number => DETAIL.find((zone) => inBox(point, zone.box))?.km2 ?? ELSEWHERE_KM2

/** Decimals that coordinates keep at this point: 4 (11 m) where the map is looked at closely, 3 (110 m) elsewhere. */
export const digitsAt = (point: Position): number => (detailAt(point) <= 1.2 ? 4 : 3)
