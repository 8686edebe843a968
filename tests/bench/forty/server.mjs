// The small static server of `npm start` as a process of its own that tells what it uses.
import { serve } from '../../../src/cli/serve.mjs'

const { url } = await serve(0, { folder: process.argv[2] })
process.send({ url })
process.on('message', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.send({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMB: maxRSS / 1000 })
})
