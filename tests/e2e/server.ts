import type { TestProject } from 'vitest/node'
import { serve } from '../../src/cli/serve.mjs'
import { builds } from './builds'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
  }
}

/** Serves the built app for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder } = await builds()
  const server = await serve(0, { folder })
  project.provide('url', server.url)
  return server.close
}
