import { z } from 'zod'
import { edtf, id, name, nation, optional } from './common'

export const OFFICE_KINDS = [
  'head-of-state',
  'regent',
  'head-of-government',
  'foreign-minister',
  'commander',
  'envoy',
  'delegate',
  'minister',
  'official',
  'party-leader',
] as const

/** An office and the days from the first to the last in it. */
export const officeEntry = z.object({
  office_ja: name,
  office_en: name,
  kind: z.enum(OFFICE_KINDS),
  nation: nation.optional().describe('Where it is not the nation of the person'),
  start: edtf.describe('First day in office'),
  end: edtf.describe('Last day in office; .. where it goes on'),
})

/** One entry of people.json. */
export const personEntry = z.object({
  id,
  name_ja: name.describe('With readings as {漢字|かんじ}'),
  name_en: name,
  nation,
  born: edtf.optional(),
  died: edtf.optional(),
  offices: z.array(officeEntry),
  facts: z.array(z.string()).describe('Ids of the facts whose cards name the person'),
  note_ja: optional,
  note_en: optional,
  sources: z.array(z.string()).min(1),
})

export const peopleFile = z.array(personEntry)
