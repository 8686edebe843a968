/** Parts of the benchmark in the order in which they run, by the names of their keys in the JSON. */
export const parts = ['play', 'seek', 'idle', 'memory', 'load', 'index', 'scale']

/**
 * What the command line asks for. Ends the process with one line where it asks for what there is not.
 * @param {readonly string[]} args
 * @returns {{ quick: boolean, json: string | null, throttle: number, url: string | null, parts: string[] }}
 */
export function optionsOf(args) {
  const options = { quick: false, json: null, throttle: 1, url: null, parts }
  const rest = [...args]
  while (rest.length > 0) {
    const name = rest.shift()
    if (name === '--quick') options.quick = true
    else if (name === '--json') options.json = valueOf(name, rest)
    else if (name === '--url') options.url = valueOf(name, rest)
    else if (name === '--throttle') options.throttle = factorOf(valueOf(name, rest))
    else if (name === '--only') options.parts = partsOf(valueOf(name, rest))
    else
      fail(
        `${name}: no such option. There are --quick, --only ${parts.join(',')}, --throttle N, --json FILE, --url URL.`,
      )
  }
  if (options.quick && options.parts === parts) options.parts = ['play', 'seek']
  return options
}

function valueOf(name, rest) {
  return rest.shift() ?? fail(`${name} needs a value.`)
}

function factorOf(text) {
  const factor = Number(text)
  return factor >= 1 && factor <= 20 ? factor : fail(`--throttle ${text}: give how many times slower, 1 to 20.`)
}

function partsOf(text) {
  const named = text.split(',')
  const unknown = named.filter((part) => !parts.includes(part))
  if (unknown.length > 0) fail(`--only ${unknown.join(',')}: no such part. There are ${parts.join(', ')}.`)
  return parts.filter((part) => named.includes(part))
}

function fail(words) {
  console.error(words)
  process.exit(1)
}
