import { expect, test } from 'vitest'
import { againstLesson, OwnLayers } from '../../src/state/own-layers.svelte'

test.each([
  [[10, 20], 'inside'],
  [[0, 100], 'inside'],
  [[-5, 20], 'beyond'],
  [[50, 200], 'beyond'],
  [[-20, 0], 'outside'],
  [[101, 120], 'outside'],
  [null, 'undated'],
] as const)('dates %j of a file lie %s of a lesson from 0 to 100', (span, expected) => {
  expect(againstLesson(span, 0, 100)).toBe(expected)
})

test('files are listed in the order they came, with colours of their own', () => {
  const own = new OwnLayers()
  own.add([new File([], 'a.geojson'), new File([], 'b.geojson')])
  const [first, second] = own.list
  expect([first!.name, second!.name]).toEqual(['a.geojson', 'b.geojson'])
  expect(first!.colour).not.toBe(second!.colour)
  own.told(second!.id, { count: 3, findings: [], wrong: 0, span: null })
  own.counted({ [second!.id]: { alive: 2, possible: 1 } })
  own.remove(first!.id)
  expect(own.list).toMatchObject([{ name: 'b.geojson', read: { count: 3 }, there: { alive: 2, possible: 1 } }])
  own.add([new File([], 'c.geojson')])
  expect(new Set(own.list.map(({ id }) => id)).size).toBe(2)
})
