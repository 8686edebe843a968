import { execFileSync } from 'node:child_process'
import { root } from '../../../src/cli/setup.mjs'

/** How fast the index of time and scene answers in Node, in a process of its own. */
export function measureIndex() {
  const out = execFileSync('npx', ['--no-install', 'tsx', 'tests/bench/index.bench.ts'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(out)
}

export function tableOfIndex({ scene, spans }) {
  return [
    ['index', '', ''],
    [
      'scenes a second between breakpoints',
      scene.between.scenesPerSecond.toLocaleString('en'),
      `${scene.between.moving} forces moving`,
    ],
    ['scene across a breakpoint, µs', String(scene.acrossFirstWarmUs), `${scene.breakpoints} breakpoints`],
    ['spans indexed, ms', String(spans.buildMs), spans.size.toLocaleString('en')],
    ...spans.stabs.map(({ hits, us, linearTimes }) => [
      `stab with ${hits} hits, µs`,
      String(us),
      `${linearTimes} times a linear scan`,
    ]),
    ...(spans.peer
      ? [
          [
            `${spans.peer.name}, ${spans.peer.size.toLocaleString('en')} spans`,
            `build ${spans.peer.buildMs} ms, ours ${spans.peer.oursBuildMs} ms`,
            `stab ${spans.peer.stabUs} µs, ours ${spans.peer.oursStabUs} µs`,
          ],
        ]
      : []),
  ]
}
