// `npm start`: installs what is missing, builds, serves, prints the address.
import { ensureBuild, ensurePackages } from './setup.mjs'

ensurePackages()
ensureBuild()
const { serve } = await import('./serve.mjs')
const { url } = await serve(Number(process.env.PORT) || 4173)
console.log(`\nShunju 春秋 is open at ${url}\nStop it with Ctrl+C.`)
