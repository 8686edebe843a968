/** Prints rows of the scale benchmark, one work after the other, best figures first seen by eye. */
export function printScale(rows) {
  const works = [...new Set(rows.map(({ kind, n, alive }) => `${n} ${kind}, ${alive} alive`))]
  for (const work of works) {
    const here = rows.filter(({ kind, n, alive }) => `${n} ${kind}, ${alive} alive` === work)
    console.log(`\n${work}`)
    console.log(`${'engine'.padEnd(30)}   load ms   seek ms   play /s   memory MB   ink kpx`)
    for (const row of here) {
      const cells = [
        figure(row.load, 0, 10),
        figure(row.seek, 0, 10),
        figure(row.play, 1, 10),
        figure(row.memory, 1, 12),
        figure(row.ink, 1, 10),
      ]
      console.log(row.engine.padEnd(30) + cells.join('') + (row.error ? `   ${row.error}` : ''))
    }
  }
}

function figure(value, digits, width) {
  return (value === null || value === undefined ? '–' : value.toFixed(digits)).padStart(width)
}
