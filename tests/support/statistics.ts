/** The value below which the share `p` (0 to 1) of all values lies; NaN of none. */
export function percentile(values: ArrayLike<number>, p: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN
}

export const median = (values: ArrayLike<number>) => percentile(values, 0.5)
