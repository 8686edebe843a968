// Everything that the browser tests open, made ahead of them.
import { builds } from './builds.ts'

await builds()
