import { latinPeople } from '../english/language.ts'
import type { Language } from '../language.ts'

export const french: Language = { code: 'fr', script: 'LATIN', people: latinPeople }
