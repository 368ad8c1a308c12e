import { latinPeople } from '../english/language.ts'
import type { Language } from '../language.ts'

export const turkish: Language = { code: 'tr', script: 'LATIN', people: latinPeople }
