import { z } from 'zod'
import { bothLanguages, collection, edtf, everyFeature, geometries, name, nation, optional, place } from './common'

const signatory = z.object({
  nation,
  state_ja: name,
  state_en: name,
  persons: z.array(z.object(bothLanguages)),
})

const effect = z.object({
  effect: name,
  target: z.string().min(1).describe('Id of the fact that it changes'),
  date: edtf.nullish(),
  ...bothLanguages,
})

/** Columns of treaties.geojson. */
export const treatyColumns = z.object({
  ...everyFeature,
  title_ja: name,
  title_en: name,
  reading: optional,
  kind: name,
  signed: edtf,
  in_force: edtf.nullish(),
  ended: edtf.nullish(),
  failed: z.boolean().nullish().describe('True for a conference that ended with nothing signed'),
  place,
  building_ja: optional,
  building_en: optional,
  signatories: z.array(signatory),
  terms: z.array(z.object(bothLanguages)),
  effects: z.array(effect).nullish(),
})

export const treatiesFile = collection(treatyColumns, geometries.point)
