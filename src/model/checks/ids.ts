import { entries } from '../entries'
import { problem } from '../problem'
import type { Here } from '../problem'
import type { Check } from './input'
import { textIn } from './input'

/** Ids that occur twice, and features whose own id differs from their id column. */
export const checkIds: Check = ({ files, features }, report) => {
  const places = features.filter(({ kind }) => kind === 'places')
  const facts = features.filter(({ kind }) => kind !== 'places')
  const listed = (file: string): Here[] =>
    Array.isArray(files[file]) ? entries(file, files[file], () => {}).map(({ feature }) => ({ file, feature })) : []

  for (const group of [
    places.map(({ here }) => here),
    facts.map(({ here }) => here),
    listed('sources.json'),
    listed('conflicts.json'),
    listed('causes.json'),
    listed('claims.json'),
    listed('glossary.json'),
    listed('people.json'),
    listed('recognitions.json'),
  ]) {
    const seen = new Map<string, Here>()
    for (const here of group) {
      const first = seen.get(here.feature)
      if (!first || here.feature.startsWith('#')) seen.set(here.feature, here)
      else report(problem(here, twice(here, first)))
    }
  }
  for (const feature of features) {
    const { own } = feature
    if (own === undefined || String(own) === textIn(feature, 'id')) continue
    const message = `The feature's own id "${own}" differs from its id column "${textIn(feature, 'id')}".`
    report(
      problem(feature.here, { field: 'id', code: 'id-differs', message, fix: 'Write the same id in both places.' }),
    )
  }
}

const twice = (here: Here, first: Here) => ({
  field: 'id',
  code: 'duplicate-id',
  message: `The id "${here.feature}" occurs a second time (first in ${first.file}).`,
  fix: 'Give one of the two another id, or take one away.',
})
