/** Prints cells in columns, all but the first and the last to the right. */
export function printColumns(lines: string[][]): void {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map(line => line[column]!.length)))
  for (const line of lines) {
    const [first, ...rest] = line.map((cell, column) =>
      column === 0 || column === line.length - 1 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
    )
    console.log([first, ...rest].join('  ').trimEnd())
  }
}
