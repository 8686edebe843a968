/** Prints rows as columns of one width each; the first row is the head. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd()
  console.log(`\n${line(rows[0])}\n${widths.map((width) => '─'.repeat(width)).join('  ')}`)
  for (const row of rows.slice(1)) console.log(line(row))
}
