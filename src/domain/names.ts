import type { NameKind } from '../db/generated/enums.ts'

/** A name as it is stored, whatever it names. */
export type Name = { text: string; language: string; kind: NameKind }

/** How names are loaded: in the order they became known. */
export const namesInOrder = { orderBy: { id: 'asc' } } as const

/**
 * The best name to show: the canonical one in the language asked, else any in it, else the canonical one in the
 * `fallback` language, else the first name there is.
 * @param names in the order they became known; an entity has at least one
 * @param language BCP 47, only its first part counts
 */
export function bestName(names: readonly Name[], language: string | null | undefined, fallback?: string): string {
  for (const wanted of [language, fallback]) {
    if (wanted == null) continue
    const inLanguage = names.filter(name => primary(name.language) === primary(wanted))
    const best = inLanguage.find(isCanonical) ?? inLanguage[0]
    if (best !== undefined) return best.text
  }
  return (names.find(isCanonical) ?? names[0])?.text ?? ''
}

function isCanonical(name: Name): boolean {
  return name.kind === 'CANONICAL'
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
