import { arabic } from './arabic/language.ts'
import { english } from './english/language.ts'
import { french } from './french/language.ts'
import type { Language } from './language.ts'
import { persian } from './persian/language.ts'
import { russian } from './russian/language.ts'
import { spanish } from './spanish/language.ts'
import { turkish } from './turkish/language.ts'

/** Every language that the recogniser reads; the first of a script reads texts of that script whose language nobody names. */
export const languages: readonly Language[] = [arabic, english, russian, french, spanish, persian, turkish]
