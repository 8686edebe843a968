// Everything that the browser tests open, made ahead of them.
import { ensureBuild } from '../../src/cli/setup.mjs'
import { builds } from './builds.ts'

ensureBuild()
await builds()
