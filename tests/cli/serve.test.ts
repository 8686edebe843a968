import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/cli/serve.mjs'

let folder = ''
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shunju-serve-'))
  fs.mkdirSync(path.join(folder, 'assets'))
  for (const name of ['index.html', 'sw.js', 'assets/index-a1b2C3_-.js'])
    fs.writeFileSync(path.join(folder, name), name)
  server = await serve(0, { folder, at: '/a/b/' })
})
afterAll(async () => {
  await server.close()
  fs.rmSync(folder, { recursive: true })
})

const get = (name: string, init?: RequestInit) => fetch(new URL(name, server.url), init)

describe('the small server', () => {
  it('serves a folder below a path, and nothing above it', async () => {
    expect(await (await get('')).text()).toBe('index.html')
    expect((await get('/index.html')).status).toBe(404)
    expect((await get('../../package.json')).status).toBe(404)
  })

  it.each([
    ['', 'no-cache'],
    ['sw.js', 'no-cache'],
    ['assets/index-a1b2C3_-.js', 'public, max-age=31536000, immutable'],
    ['assets/index-00000000.js', 'no-store'],
  ])('says of "%s" how long it may be kept: %s', async (name, rule) => {
    expect((await get(name)).headers.get('Cache-Control')).toBe(rule)
  })

  it('answers without a body while a file is the same', async () => {
    const tag = (await get('sw.js')).headers.get('ETag')!
    const again = await get('sw.js', { headers: { 'If-None-Match': tag }, cache: 'no-store' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })
})
