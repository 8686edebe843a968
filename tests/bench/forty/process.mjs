import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const server = fileURLToPath(new URL('./server.mjs', import.meta.url))

/** The small static server as a process of its own: its address, what it has used so far, and its end. */
export async function startServer(folder) {
  const child = fork(server, [folder])
  const answer = () => new Promise((resolve) => child.once('message', resolve))
  const { url } = await answer()
  return {
    url,
    /** @returns {Promise<{ cpuSeconds: number, peakMB: number }>} */
    usage: () => {
      child.send('usage')
      return answer()
    },
    stop: () => {
      child.kill()
      return new Promise((resolve) => child.once('exit', resolve))
    },
  }
}
