// Builds every layer of geodata/base from the sources.
import { mkdirSync } from 'node:fs'
import { BASE } from '../lib/sources'
import { buildDepth } from './depth'
import { readHeights } from './etopo'
import { buildLand } from './land'
import { buildNames } from './names'
import { buildLanes } from './lanes'
import { buildRailways } from './railways'
import { buildRelief } from './relief'
import { buildRiverWays } from './river-ways'
import { buildWater } from './water'

mkdirSync(BASE, { recursive: true })
buildLand()
await buildWater()
buildRailways()
buildLanes()
buildNames()
await buildRiverWays()
const heights = readHeights()
buildDepth(heights)
await buildRelief(heights)
