import { expect, test } from 'vitest'
import { storyAction, swipeAction } from '../../src/state/story-keys'

const press = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

test.each([
  [']', 'next', 'next'],
  ['[', 'back', 'back'],
  ['PageDown', 'next', 'next'],
  ['PageUp', 'back', 'back'],
  ['ArrowRight', null, 'next'],
  ['ArrowLeft', null, 'back'],
  ['ArrowDown', null, null],
])('%s: %s on the page, %s in the panel', (key, page, panel) => {
  expect(storyAction(press(key), false)).toBe(page)
  expect(storyAction(press(key), true)).toBe(panel)
})

test("the browser's own keys stay its own", () => {
  expect(storyAction(press('ArrowLeft', { altKey: true }), true)).toBeNull()
  expect(storyAction(press('PageDown', { ctrlKey: true }), false)).toBeNull()
})

test('a finger turns the page only when it goes clearly aside', () => {
  expect(swipeAction(-80, 10)).toBe('next')
  expect(swipeAction(80, -10)).toBe('back')
  expect(swipeAction(-40, 0)).toBeNull()
  expect(swipeAction(-80, 70)).toBeNull()
})
