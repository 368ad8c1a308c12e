import { latinPeople } from '../english/language.ts'
import type { Language } from '../language.ts'

export const spanish: Language = { code: 'es', script: 'LATIN', people: latinPeople }
