import { en } from './en'
import { ja } from './ja'
import type { Lang } from './lang'
import type { Messages } from './words'

export type { Messages } from './words'

/** Every word of the interface. Text may carry readings, {漢字|かんじ}: show it with Ruby.svelte, or strip it with `plain`. */
export const messages: Readonly<Record<Lang, Messages>> = { ja, en }
