/**
 * Now, in milliseconds, on the system's monotonic clock: all processes of a machine share it. performance.now() is no
 * good here, as it counts from the start of its own process.
 */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
