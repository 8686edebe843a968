import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { offline } from '../../src/io/offline-plugin'
import type { Listing } from '../../src/offline/listing'

it('gives an installed lesson its own name, without its readings, in the very file that is kept', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shunju-offline-test-'))
  const manifest = path.join(folder, 'manifest.webmanifest')
  fs.copyFileSync('public/manifest.webmanifest', manifest)
  const plugin = offline({ title: { ja: '{島|しま}の春', en: 'Spring on the isle' } }) as unknown as {
    configResolved(config: object): void
    writeBundle(): Promise<void>
  }
  plugin.configResolved({ root: folder, build: { outDir: '.' } })
  await plugin.writeBundle()

  const written = fs.readFileSync(manifest, 'utf8')
  expect(JSON.parse(written)).toMatchObject({
    name: '島の春 – 春秋',
    short_name: '島の春',
    description: 'Spring on the isle',
    start_url: './',
  })
  const [, listed] = /^self\.listing=(.*);\n/.exec(fs.readFileSync(path.join(folder, 'sw.js'), 'utf8'))!
  const hash = createHash('sha256').update(written).digest('hex')
  expect((JSON.parse(listed!) as Listing).files).toContainEqual(
    expect.objectContaining({ name: 'manifest.webmanifest', hash }),
  )
  fs.rmSync(folder, { recursive: true })
}, 60_000)
