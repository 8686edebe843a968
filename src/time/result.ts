import type { Result } from './types'

/** A value that was read without trouble. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** A refusal: what is wrong and what to write instead, in plain English. */
export const fail = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message })
