import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { booleanPointInPolygon } from '@turf/turf'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import type { Cause, Lesson, LessonFiles } from '../../src/model/types'
import { chainOf } from '../../src/scene/causes'
import { patched, type Change } from './patch'

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))

async function lessonOf(files: LessonFiles): Promise<Lesson> {
  const { lesson } = readLesson(files)
  if (!lesson) throw new Error('no lesson')
  return lesson
}

describe('reading causes', () => {
  let ok: LessonFiles = {}
  beforeAll(async () => {
    ok = (await loadLesson(path.join(folder('tests/golden/check'), 'ok'))).files
  })

  const read = async (...set: [field: string, value: unknown][]): Promise<Cause | undefined> => {
    const changes = set.map(([field, value]): Change => ({
      file: 'causes.json',
      path: `c-landing-peace.${field}`,
      set: value,
    }))
    return (await lessonOf(patched(ok, changes))).causes[0]
  }

  it('gives both ends a place and a date', async () => {
    expect(await read()).toMatchObject({
      from: { id: 'e-landing', lng: 110, lat: 10, when: { edtf: '1902-04-05' } },
      to: { id: 't-peace', lng: 110, lat: 10, when: { edtf: '1903-03-01' } },
      label: { ja: '{上陸|じょうりく}から{講和|こうわ}へ', en: 'From landing to peace' },
      days: 60,
      chain: 1,
    })
  })

  it('takes an end inside a zone, and the stage that is named', async () => {
    const stage = await read(['to', 'z-isle@1903-05-01'])
    expect(stage?.to.lng).toBeGreaterThan(109.9)
    expect(stage?.to.lng).toBeLessThan(111.9)
    expect(stage?.to.when?.edtf).toBe('1903-05-01')
    expect((await read(['to', 'z-isle']))?.to.when?.edtf).toBe('1890-01-01')
  })

  it('meets a force where it arrives, and one that goes where it leaves', async () => {
    expect((await read(['to', 'a-march']))?.to).toMatchObject({ lng: 111, lat: 10.5 })
    expect((await read(['to', 'a-home']))?.to).toMatchObject({ lng: 111, lat: 10.5 })
    expect((await read(['to', 'a-landing']))?.to).toMatchObject({ lng: 110, lat: 10 })
  })

  it('a place has no date', async () => {
    expect((await read(['to', 'haven']))?.to).toEqual({
      id: 'haven',
      name: { ja: 'ヘヴン', en: 'Haven' },
      lng: 105,
      lat: 10,
      when: null,
    })
  })

  it('leaves out a cause with an end that leads nowhere', async () => {
    expect(await read(['to', 'nowhere'])).toBeUndefined()
  })
})

describe('causes of the flagship lesson', () => {
  let lesson: Lesson
  beforeAll(async () => {
    lesson = await lessonOf((await loadLesson(folder('geodata/basic-convention'))).files)
  })

  it('has at least 22, and all of the file are read', async () => {
    const { files } = await loadLesson(folder('geodata/basic-convention'))
    expect(lesson.causes.length).toBe((files['causes.json'] as unknown[]).length)
    expect(lesson.causes.length).toBeGreaterThanOrEqual(22)
  })

  it('zones are met inside their own stage', () => {
    const ends = lesson.causes.flatMap(({ from, to }) => [from, to])
    const zones = ends.flatMap((end) => {
      const zone = lesson.zones.find(({ stage, id }) => stage === end.id || id === end.id)
      return zone ? [{ end, zone: lesson.zones.find(({ stage }) => stage === end.id) ?? zone }] : []
    })
    expect(zones.length).toBeGreaterThan(0)
    for (const { end, zone } of zones)
      expect(booleanPointInPolygon([end.lng, end.lat], zone.geometry), end.id).toBe(true)
  })

  it('the main thread runs Siberia, Northern Sakhalin, Shandong, Washington, Peking', () => {
    const ends = chainOf(lesson).flatMap(({ from, to }) => [from.id, to.id])
    const stations = [
      'e-vladivostok-landing|ev-japan-declares',
      'z-north-sakhalin@1920-07-03',
      'e-tsingtao-returned',
      'e-siberia-declaration',
      't-soviet-japan-1925',
    ]
    const places = stations.map((station) => ends.findIndex((id) => station.split('|').includes(id)))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})
