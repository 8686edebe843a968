import type { Lang } from '../../i18n/lang'
import type { Term } from '../../model/types'

/** Finds the glossary's entry for a link: by id, or by the words themselves in either language. Null: the text stays plain. */
export function findTerm(glossary: readonly Term[], asked: string, lang: Lang): Term | null {
  const same = (a: string): boolean => a.toLowerCase() === asked.toLowerCase()
  return (
    glossary.find(({ id }) => id === asked) ??
    glossary.find(({ word, forms }) => same(word[lang]) || forms[lang].some(same)) ??
    null
  )
}
