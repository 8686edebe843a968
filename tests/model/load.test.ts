import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { check } from '../../src/cli/check'
import { UsageError, loadLesson } from '../../src/cli/load'

const OK = path.join(fileURLToPath(new URL('../golden/check', import.meta.url)), 'ok')

let folder = ''
let printed = ''
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'lesson-')), 'isle')
  cpSync(OK, folder, { recursive: true })
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(path.dirname(folder), { recursive: true })
})

const rewrite = (file: string, change: (text: string) => string): void => {
  const whole = path.join(folder, file)
  writeFileSync(whole, change(readFileSync(whole, 'utf8')))
}

describe('checking a folder', () => {
  it('finds nothing in a good one', async () => {
    expect(await check(folder, false)).toBe(0)
    expect(printed).toBe(`${folder}: nothing found.\n`)
    printed = ''
    expect(await check(folder, true)).toBe(0)
    expect(JSON.parse(printed)).toEqual([])
  })

  it('prints findings by file, with what to do, and as JSON', async () => {
    rewrite('isle/legs.geojson', (text) => text.replace('"nation": "BB"', '"nation": "BC"'))
    rewrite('isle/events.geojson', (text) => text.replace('1902-04-05', '1902-04-31'))
    expect(await check(folder, false)).toBe(1)
    expect(printed.split('\n')).toEqual([
      'isle/events.geojson',
      '  ✗ e-landing · date: The date "1902-04-31" does not exist.',
      '      1902-04 has the days 01 to 30.',
      '',
      'isle/legs.geojson',
      '  ✗ b-guard · nation: There is no nation with the id "BC". Did you mean "BB"?',
      '      Correct the id, or add it to the nations of lesson.json.',
      '',
      `${folder}: 2 findings.`,
      '',
    ])
    printed = ''
    expect(await check(folder, true)).toBe(1)
    expect((JSON.parse(printed) as { code: string }[]).map(({ code }) => code)).toEqual(['bad-date', 'unknown-nation'])
  })

  it('names the line of a file that is no JSON, and nothing that follows from it', async () => {
    rewrite('sources.json', (text) => text.replace('"kind": "book",\n', '"kind": "book"\n'))
    expect(await check(folder, false)).toBe(1)
    expect(printed).toContain('sources.json\n  ✗ line 8: The file is not valid JSON')
    expect(printed).toContain('1 finding.')
  })

  it('names the last line of a file that breaks off', async () => {
    rewrite('isle/zones.geojson', (text) => text.trimEnd().slice(0, -3))
    const { problems } = await loadLesson(folder)
    expect(problems).toMatchObject([{ file: 'isle/zones.geojson', field: 'line 4', code: 'json-syntax' }])
  })

  it('reads files that begin with a byte order mark', async () => {
    for (const file of ['lesson.json', 'series/troops.csv']) rewrite(file, (text) => `\uFEFF${text}`)
    expect(await check(folder, false)).toBe(0)
  })

  it('refuses a folder that is not there or holds no lesson, in words', async () => {
    await expect(loadLesson(path.join(folder, 'nowhere'))).rejects.toThrow(UsageError)
    await expect(loadLesson(path.join(folder, 'isle'))).rejects.toThrow(/holds no lesson\.json/)
    await expect(check(path.join(folder, 'lesson.json'), true)).rejects.toThrow(UsageError)
  })
})
