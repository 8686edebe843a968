/**
 * Whether every file says how long it may be kept: for ever where its name changes with its content, else asked for again and
 * answered without a body while it is the same.
 */
export async function checkHeaders(url, names) {
  const wrong = []
  const counts = { immutable: 0, again: 0 }
  for (const name of names) {
    const answer = await fetch(new URL(name, url))
    await answer.arrayBuffer()
    const rule = answer.headers.get('Cache-Control') ?? ''
    if (/^(assets|data)\//.test(name)) {
      if (/immutable/.test(rule) && /max-age=\d{7,}/.test(rule)) counts.immutable += 1
      else wrong.push(`${name}: Cache-Control ${rule}`)
      continue
    }
    const again = await fetch(new URL(name, url), { headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' } })
    if (rule === 'no-cache' && again.status === 304) counts.again += 1
    else wrong.push(`${name || 'index.html'}: Cache-Control ${rule}, then ${again.status}`)
  }
  return { ...counts, wrong }
}
