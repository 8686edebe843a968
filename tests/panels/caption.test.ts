import { expect, test } from 'vitest'
import { captionOf, firstSentence } from '../../src/panels/caption'
import { event, treaty } from '../scene/world'

const both = (text: string) => ({ ja: text, en: text })

test('a caption is the name and the first sentence, where both have room in a line', () => {
  const short = { ...event('e', '1918-08-12'), title: both('Town taken'), summary: both('It fell. More came.') }
  expect(captionOf(short, 'en')).toEqual({ main: 'Town taken. It fell.', more: null })
  const long = { ...short, summary: both(`${'word '.repeat(14)}end. More.`) }
  expect(captionOf(long, 'en')).toEqual({ main: 'Town taken', more: `${'word '.repeat(14)}end.` })
  const longest = { ...short, summary: both(`${'word '.repeat(40)}end.`) }
  expect(captionOf(longest, 'en')).toEqual({ main: 'Town taken', more: null })
})

test('a treaty without terms is its name; readings take no room', () => {
  expect(captionOf({ ...treaty('t', '1918'), terms: [] }, 'ja').more).toBeNull()
  const read = { ...event('e', '1918'), title: both('{占領|せんりょう}'), summary: both('{軍|ぐん}'.repeat(30) + '。') }
  expect(captionOf(read, 'ja').main).toContain('{占領|せんりょう}。{軍|ぐん}')
})

test('a sentence ends at its full stop, not in a figure or an abbreviation', () => {
  expect(firstSentence('About 1.5 million men of Gen. otani came. Then they left.')).toBe(
    'About 1.5 million men of Gen. otani came.',
  )
  expect(firstSentence('日本軍が入った。町は空だった。')).toBe('日本軍が入った。')
  expect(firstSentence('no stop')).toBe('no stop')
})
