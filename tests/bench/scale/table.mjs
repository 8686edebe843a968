/**
 * Prints rows of the scale benchmark, one work after the other.
 * @param floor ms of one repaint of the map alone; seeks are also told as multiples of it
 */
export function printScale(rows, floor) {
  console.log(`\none repaint of the map alone: ${figure(floor, 0, 0)} ms`)
  const works = [...new Set(rows.map(({ kind, n, alive }) => `${n} ${kind}, ${alive} alive`))]
  for (const work of works) {
    const here = rows.filter(({ kind, n, alive }) => `${n} ${kind}, ${alive} alive` === work)
    console.log(`\n${work}`)
    console.log(`${'engine'.padEnd(30)}   load ms   seek ms   ÷ floor   play /s   memory MB   resting MB   ink kpx`)
    for (const row of here) {
      const cells = [
        figure(row.load, 0, 10),
        figure(row.seek, 0, 10),
        figure(row.seek === null || !floor ? null : row.seek / floor, 2, 10),
        figure(row.play, 1, 10),
        figure(row.memory, 1, 12),
        figure(row.resting, 1, 13),
        figure(row.ink, 1, 10),
      ]
      console.log(row.engine.padEnd(30) + cells.join('') + (row.error ? `   ${row.error}` : ''))
    }
  }
  const few = rows.find(({ engine, n, alive }) => engine === 'ours' && n === 100_000 && alive === 500)
  const fewer = rows.find(({ engine, n, alive }) => engine === 'ours' && n === 10_000 && alive === 500)
  if (few?.seek && fewer?.seek) {
    console.log(`\n500 alive among 100,000 ÷ 500 alive among 10,000, seek: ${(few.seek / fewer.seek).toFixed(2)}`)
  }
}

function figure(value, digits, width) {
  return (value === null || value === undefined ? '–' : value.toFixed(digits)).padStart(width)
}
