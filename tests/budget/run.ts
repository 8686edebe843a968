// What the build weighs and how the engine does, against what was recorded: a figure more than a fifth above its record fails.
//   npx tsx tests/budget/run.ts                   compares; UPDATE_BUDGET=1 before it records anew
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { builds } from '../e2e/builds'
import { ratios } from './ratios'
import { sizesOf } from './sizes'
import { over, type Budget } from './over'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const file = here('budget.json')
const rounds = 4

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

async function main(): Promise<void> {
  const bytes = sizesOf((await builds()).folder)
  if (process.env.UPDATE_BUDGET === '1') {
    // The record is the worst of some rounds, and what is compared with it the best: what fails is not the noise of a busy machine.
    let worst = await ratios()
    for (let round = 1; round < rounds; round++) worst = each(Math.max, worst, await ratios())
    fs.writeFileSync(file, `${JSON.stringify({ bytes, ratios: rounded(worst) }, null, 2)}\n`)
    console.log('Recorded in tests/budget/budget.json.')
    return
  }
  const recorded = JSON.parse(fs.readFileSync(file, 'utf8')) as Budget
  let ratio = await ratios()
  const slow = (): boolean => over({ ...recorded, bytes: {} }, { bytes: {}, ratios: ratio }).length > 0
  for (let round = 1; round < rounds && slow(); round++) ratio = each(Math.min, ratio, await ratios())
  const figures = { bytes, ratios: ratio }
  for (const [name, value] of [...Object.entries(figures.bytes), ...Object.entries(rounded(figures.ratios))])
    console.log(`${String(value).padStart(10)}  ${name}`)
  const problems = over(recorded, figures)
  for (const problem of problems) console.error(`✗ ${problem}`)
  if (problems.length > 0) {
    console.error(
      'Make it lighter, or, where it is worth its weight, record it: UPDATE_BUDGET=1 npx tsx tests/budget/run.ts',
    )
    process.exit(1)
  }
}

type Figures = Readonly<Record<string, number>>

const each = (choose: (a: number, b: number) => number, a: Figures, b: Figures): Figures =>
  Object.fromEntries(Object.entries(a).map(([name, value]) => [name, choose(value, b[name] ?? value)]))

const rounded = (all: Figures): Figures =>
  Object.fromEntries(Object.entries(all).map(([name, value]) => [name, Number(value.toPrecision(3))]))
