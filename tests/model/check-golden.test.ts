import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { checkLesson } from '../../src/model/checks'
import type { LessonFiles } from '../../src/model/types'
import { patched } from './patch'
import type { Change } from './patch'

/** A small invented lesson, and for every kind of finding a change that provokes it and the findings expected. */
const FOLDER = fileURLToPath(new URL('../golden/check', import.meta.url))
const cases = readdirSync(FOLDER).filter((name) => existsSync(path.join(FOLDER, name, 'patch.json')))

describe('findings of broken lessons', () => {
  let ok: LessonFiles = {}
  beforeAll(async () => {
    ok = (await loadLesson(path.join(FOLDER, 'ok'))).files
  })

  it('the lesson that is not broken has none', () => {
    expect(checkLesson(ok)).toEqual([])
  })

  it.each(cases)('%s', (name) => {
    const changes = JSON.parse(readFileSync(path.join(FOLDER, name, 'patch.json'), 'utf8')) as Change[]
    const found = checkLesson(patched(ok, changes))
    const file = path.join(FOLDER, name, 'expected.json')
    // UPDATE_GOLDEN=1 writes what is found; read the difference before committing it.
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`)
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
