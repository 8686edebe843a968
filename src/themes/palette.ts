import type { NationId } from '../model/types'

/** light and dark for screens, projector for a bright classroom wall, print for grey paper. */
export type Look = 'light' | 'dark' | 'projector' | 'print'
export const looks: readonly Look[] = ['light', 'dark', 'projector', 'print']

/** Colours by what they are for; the page's style sheet holds the same values for everything that is not drawn. */
export interface Roles {
  readonly paper: string
  readonly paperSunk: string
  readonly rule: string
  readonly ruleSoft: string
  readonly ink: string
  readonly ink2: string
  readonly ink3: string
  /** Vermilion: the present moment, what just changed, what is chosen. Never a nation. */
  readonly now: string
  readonly onNow: string
  readonly land: string
  readonly landFar: string
  readonly landHalo: string
  /** From shallow to deep: 0, 120, 1,000, 2,000, 3,500, 5,500 m and more. */
  readonly sea: readonly [string, string, string, string, string, string]
  readonly coast: string
  readonly coastGlow: string
  readonly river: string
  readonly lake: string
  readonly rail: string
  readonly graticule: string
  readonly border: string
  readonly reliefShade: string
  readonly reliefLight: string
  readonly labelArea: string
  readonly labelSea: string
  /** 1 px edge of the hues that are too light for 3:1. */
  readonly edge: string
}

/** How one nation or force is inked. */
export interface NationInk {
  readonly hue: string
  /** Colour of the code set on the hue. */
  readonly on: string
  /** Too light to stand alone: always drawn with an edge of 1 px. */
  readonly cased: boolean
}

export interface Palette extends Roles {
  readonly look: Look
  readonly nations: Readonly<Record<HueId, NationInk>>
}

/** Every nation that has a hue of its own. */
export const hueIds = [
  'JP', 'US', 'GB', 'FR', 'IT', 'CA', 'CN', 'CS', 'RD', 'WH', 'FE', 'DE', 'RU', 'PZ', 'AL', 'neutral',
] as const // prettier-ignore
export type HueId = (typeof hueIds)[number]

/** Nations that share a hue; their codes tell them apart. */
const aliases: Readonly<Record<NationId, HueId>> = {
  SU: 'RD',
  PT: 'RD',
  'RU-CER': 'RU',
  PL: 'AL',
  RO: 'AL',
  RS: 'AL',
  KR: 'AL',
  MN: 'AL',
}

/** Shares of a hue over the ground, 0 … 1. */
export const strengths = {
  territory: 0.2,
  zone: 0.16,
  zoneEnding: 0.06,
  claim: 0.22,
  landOfOthers: 0.28,
  landOfOthersNight: 0.1,
  bystander: 0.07,
  withdraw: 0.28,
  trace: 0.62,
  unknown: 0.2,
  range: 0.22,
} as const

const light: Roles = {
  paper: '#FBF8F1',
  paperSunk: '#EFE7D6',
  rule: '#D9D0BE',
  ruleSoft: '#E9E1D0',
  ink: '#23201C',
  ink2: '#5A5248',
  ink3: '#736A5D',
  now: '#C8391A',
  onNow: '#FFF8EE',
  land: '#F3EDDF',
  landFar: '#EFEADF',
  landHalo: '#F6F1E6',
  sea: ['#E2EDF2', '#DBE8EE', '#D3E2EA', '#CBDCE5', '#C3D6E1', '#BCD0DC'],
  coast: '#7E97A3',
  coastGlow: '#C6D9E3',
  river: '#9DBCCB',
  lake: '#D3E3EA',
  rail: '#8D8478',
  graticule: '#8FA9B5',
  border: '#8A7A66',
  reliefShade: 'rgb(70 58 44 / .24)',
  reliefLight: 'rgb(255 253 246 / .38)',
  labelArea: '#7D705C',
  labelSea: '#4E7285',
  edge: '#23201C',
}

const dark: Roles = {
  paper: '#17191C',
  paperSunk: '#2B2E33',
  rule: '#3A3E44',
  ruleSoft: '#2B2E33',
  ink: '#F1EBDD',
  ink2: '#BDB4A3',
  ink3: '#8F8778',
  now: '#F0653F',
  onNow: '#17191C',
  land: '#242629',
  landFar: '#1F2124',
  landHalo: '#1B1E21',
  sea: ['#172027', '#141B21', '#13191F', '#12181D', '#11161B', '#101519'],
  coast: '#5B6F7B',
  coastGlow: '#223039',
  river: '#3F5866',
  lake: '#1B2730',
  rail: '#77706A',
  graticule: '#34424C',
  border: '#8A7A66',
  reliefShade: 'rgb(0 0 0 / .45)',
  reliefLight: 'rgb(255 253 246 / .10)',
  labelArea: '#A2967F',
  labelSea: '#7FA3B6',
  edge: '#17191C',
}

const projector: Roles = {
  ...light,
  paper: '#FFFFFF',
  paperSunk: '#E8E2D4',
  rule: '#B9AF9D',
  ruleSoft: '#D9D0BE',
  ink: '#000000',
  ink2: '#23201C',
  ink3: '#4A443B',
  land: '#FFFCF4',
  landFar: '#F2EEE4',
  landHalo: '#FFFFFF',
  sea: ['#CBDFE9', '#C3D9E5', '#BBD3E1', '#B3CDDC', '#ABC7D8', '#A4C1D3'],
  coast: '#3F5B6A',
  coastGlow: '#A9C4D3',
  river: '#7BA3B8',
  lake: '#B9D3E0',
  rail: '#6B6257',
  graticule: '#7E9BAA',
  border: '#5E5140',
  reliefShade: 'rgb(70 58 44 / .16)',
  reliefLight: 'rgb(255 253 246 / .20)',
  labelArea: '#5E5140',
  labelSea: '#1F4A60',
  edge: '#000000',
}

const print: Roles = {
  paper: '#FFFFFF',
  paperSunk: '#EEEEEE',
  rule: '#BBBBBB',
  ruleSoft: '#DDDDDD',
  ink: '#000000',
  ink2: '#333333',
  ink3: '#555555',
  now: '#000000',
  onNow: '#FFFFFF',
  land: '#FFFFFF',
  landFar: '#F4F4F4',
  landHalo: '#FFFFFF',
  sea: ['#EDEDED', '#EDEDED', '#EDEDED', '#EDEDED', '#EDEDED', '#EDEDED'],
  coast: '#555555',
  coastGlow: '#DADADA',
  river: '#B5B5B5',
  lake: '#EDEDED',
  rail: '#8A8A8A',
  graticule: '#C8C8C8',
  border: '#444444',
  reliefShade: 'transparent',
  reliefLight: 'transparent',
  labelArea: '#555555',
  labelSea: '#333333',
  edge: '#000000',
}

/** hue, code on it, cased. Named after pigments: 葡萄 紺青 鶸茶 空 常磐 香 刈安 納戸 弁柄 胡粉 鴇 墨, and 青鈍 for the Empire. */
const dayHues = (ink: string): Record<HueId, NationInk> => ({
  JP: { hue: '#5E2654', on: '#FFFFFF', cased: false },
  US: { hue: '#474EAD', on: '#FFFFFF', cased: false },
  GB: { hue: '#797A18', on: '#FFFFFF', cased: false },
  FR: { hue: '#7CC3F0', on: ink, cased: true },
  IT: { hue: '#065C43', on: '#FFFFFF', cased: false },
  CA: { hue: '#C6936A', on: ink, cased: true },
  CN: { hue: '#EED36B', on: ink, cased: true },
  CS: { hue: '#178389', on: '#FFFFFF', cased: false },
  RD: { hue: '#7F0A03', on: '#FFFFFF', cased: false },
  WH: { hue: '#F1F0EA', on: ink, cased: true },
  FE: { hue: '#D5877F', on: ink, cased: true },
  DE: { hue: '#1D1B18', on: '#FFFFFF', cased: false },
  RU: { hue: '#65765D', on: '#FFFFFF', cased: false },
  PZ: { hue: '#E8B8B0', on: ink, cased: true },
  AL: { hue: '#6B6459', on: '#FFFFFF', cased: false },
  neutral: { hue: '#5A5248', on: '#FFFFFF', cased: false },
})

const nightHues: Record<HueId, NationInk> = {
  JP: { hue: '#92608F', on: '#FFFFFF', cased: false },
  US: { hue: '#7F82E8', on: '#17191C', cased: false },
  GB: { hue: '#A8A221', on: '#17191C', cased: false },
  FR: { hue: '#C1E2FF', on: '#17191C', cased: true },
  IT: { hue: '#3D8A71', on: '#000000', cased: false },
  CA: { hue: '#E6AD95', on: '#17191C', cased: true },
  CN: { hue: '#FCE563', on: '#17191C', cased: true },
  CS: { hue: '#5CB8BD', on: '#17191C', cased: false },
  RD: { hue: '#C04A3E', on: '#FFFFFF', cased: false },
  WH: { hue: '#F6F5F2', on: '#17191C', cased: true },
  FE: { hue: '#F4A69B', on: '#17191C', cased: true },
  DE: { hue: '#777470', on: '#FFFFFF', cased: false },
  RU: { hue: '#A9B3A2', on: '#17191C', cased: false },
  PZ: { hue: '#FBD2CB', on: '#17191C', cased: true },
  AL: { hue: '#A39B8E', on: '#17191C', cased: false },
  neutral: { hue: '#BDB4A3', on: '#17191C', cased: false },
}

const grey = (hue: string, white: boolean, cased = false): NationInk => ({
  hue,
  on: white ? '#FFFFFF' : '#000000',
  cased,
})

/** Greys cannot tell twelve forces apart: the code stands on every line, and at most four greys meet on one sheet. */
const printHues: Record<HueId, NationInk> = {
  JP: grey('#111111', true),
  US: grey('#4D4D4D', true),
  GB: grey('#767676', true),
  FR: grey('#C4C4C4', false, true),
  IT: grey('#606060', true),
  CA: grey('#A2A2A2', false, true),
  CN: grey('#DADADA', false, true),
  CS: grey('#8C8C8C', false),
  RD: grey('#333333', true),
  WH: grey('#FFFFFF', false, true),
  FE: grey('#B0B0B0', false, true),
  DE: grey('#000000', true),
  RU: grey('#868686', false),
  PZ: grey('#CCCCCC', false, true),
  AL: grey('#6B6B6B', true),
  neutral: grey('#333333', true),
}

export const palettes: Readonly<Record<Look, Palette>> = {
  light: { look: 'light', ...light, nations: dayHues(light.ink) },
  dark: { look: 'dark', ...dark, nations: nightHues },
  projector: { look: 'projector', ...projector, nations: dayHues(light.ink) },
  print: { look: 'print', ...print, nations: printHues },
}

const isHue = (id: string): id is HueId => (hueIds as readonly string[]).includes(id)

/** The id under which a nation's hue stands; a nation without a hue gets the grey of the joint powers. */
export function hueIdOf(nation: NationId): HueId {
  return isHue(nation) ? nation : (aliases[nation] ?? 'AL')
}

/** Whether a nation has a hue of its own or shares one, and does not merely get the grey of the joint powers. */
export const hasOwnHue = (nation: NationId): boolean => hueIdOf(nation) !== 'AL' || nation === 'AL'

export function nationInk(palette: Palette, nation: NationId): NationInk {
  return palette.nations[hueIdOf(nation)]
}
