import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { lessonData } from '../../src/io/lesson-plugin'
import { unpackBase } from '../../src/io/pack-base'
import { unpackFirst, unpackRest } from '../../src/io/pack-lesson'

const OK = path.join(fileURLToPath(new URL('../golden/check', import.meta.url)), 'ok')

/** A small program that takes the addresses of the data, built from a small geodata folder. */
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plugin-'))
  cpSync(OK, path.join(folder, 'geodata/isle'), { recursive: true })
  for (const name of ['geodata/base', 'geodata/recipes', 'src']) mkdirSync(path.join(folder, name), { recursive: true })
  const coast = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'LineString',
      coordinates: [
        [1, 1],
        [2, 2],
      ],
    },
  }
  for (const name of ['coast', 'rivers', 'sea-lanes']) {
    const text = JSON.stringify({ type: 'FeatureCollection', features: [coast] })
    writeFileSync(path.join(folder, `geodata/base/${name}.geojson`), text)
  }
  writeFileSync(path.join(folder, 'src/index.html'), '<script type="module" src="./main.js"></script>')
  writeFileSync(
    path.join(folder, 'src/main.js'),
    "import { base, lessons } from 'virtual:data-urls'\ndocument.title = JSON.stringify([base, lessons])",
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

async function built(): Promise<{ readonly code: string; readonly data: ReadonlyMap<string, string> }> {
  const plugins = [lessonData(path.join(folder, 'geodata'))]
  const result = await build({
    root: path.join(folder, 'src'),
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false },
  })
  if (Array.isArray(result) || !('output' in result)) throw new Error('more than one build')
  const data = new Map<string, string>()
  let code = ''
  for (const file of result.output) {
    if (file.type === 'chunk') code += file.code
    else if (file.fileName.startsWith('data/')) data.set(file.fileName, String(file.source))
  }
  return { code, data }
}

describe('the data of a build', () => {
  it('is two packed files for each lesson and three for the ground, under addresses that the program knows', async () => {
    const { code, data } = await built()
    const names = ['base', 'base-first', 'base-later', 'isle-first', 'isle-rest']
    expect([...data.keys()].map((name) => name.replace(/^data\/(.*)-[0-9a-f]{8}\.json$/, '$1'))).toEqual(names)
    for (const name of data.keys()) expect(code).toContain(`./${name}`)
    const [fine, coarse, later, first, rest] = [...data.values()]
    for (const base of [coarse, fine]) expect(Object.keys(unpackBase(JSON.parse(base!)))).toEqual(['coast.geojson'])
    expect(Object.keys(unpackBase(JSON.parse(later!)))).toEqual(['rivers.geojson'])
    const lesson = unpackRest(unpackFirst(first!), rest!)
    expect([lesson.zones.length, lesson.legs.size, lesson.series.length]).toEqual([3, 4, 1])
  })

  it('has another name when it has changed, and only then', async () => {
    const names = async () => [...(await built()).data.keys()]
    const before = await names()
    expect(await names()).toEqual(before)
    writeFileSync(path.join(folder, 'geodata/isle/glossary.json'), '[]')
    const after = await names()
    expect(after.map((name, i) => name === before[i])).toEqual([true, true, true, true, false])
  })

  it('is refused, with the file and line, when a file is no JSON', async () => {
    writeFileSync(path.join(folder, 'geodata/isle/glossary.json'), '[')
    await expect(built()).rejects.toThrow(/glossary\.json: The file is not valid JSON: something is wrong in line 1/)
  })
})
