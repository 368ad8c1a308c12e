/**
 * A guarantee taken out of the code. `find` stands in the file once, and becomes `replace`; then at least one test of
 * `tests` must fail.
 */
export type Sabotage = { name: string; file: string; find: string; replace: string; tests: string[] }
