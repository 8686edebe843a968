import { expect, it } from 'vitest'
import { openFaces } from '../../src/cli/faces'

it('signs that the label face lacks come from the book face, so that no name has a gap', () => {
  const faces = openFaces()
  const font = { families: ['BIZ UDPGothic'], weight: 400, italic: false }
  for (const char of '濰萊霨錕靳龢劻禨') expect(faces.outline(char, font)?.commands.length, char).toBeGreaterThan(0)
  expect([...faces.rulesFor('濰', font)].map(({ family }) => family)).toEqual(['Shippori Mincho'])
  expect(faces.outline('\u{2A6B2}', font)).toBeNull()
})
