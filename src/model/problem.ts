import type { Problem } from './types'

/** The feature of a file that a finding is about. */
export interface Here {
  readonly file: string
  readonly feature: string
}

/** Takes findings as they are met. */
export type Report = (problem: Problem) => void

/** What is wrong with a field and what to do, in plain sentences. */
export interface Wrong {
  readonly field: string
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly severity?: 'error' | 'warning'
}

/** A finding at a feature; an error unless it says otherwise. */
export function problem(here: Here, { field, code, message, fix, severity = 'error' }: Wrong): Problem {
  return { file: here.file, feature: here.feature, field, code, message, fix, severity }
}
