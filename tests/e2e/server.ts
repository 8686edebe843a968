import type { TestProject } from 'vitest/node'
import { serve } from '../../src/cli/serve.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
  }
}

/** Serves the built app for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serve(0)
  project.provide('url', server.url)
  return server.close
}
