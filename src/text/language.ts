import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { eld } from 'eld/extrasmall'

const require = createRequire(import.meta.url)

/**
 * eld, loaded with the first text that needs it: its tables take about 90 MB, which a server at rest can do without.
 * By its file, because the package offers itself to `import` only, and an import could not be waited for here.
 */
function detector(): typeof eld {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  return (require(file) as { eld: typeof eld }).eld
}

/** Enough letters to tell a language; more only costs time. */
const SAMPLE_LENGTH = 4000
/**
 * Fewer letters are a guess: of the first words of 400 Arabic headlines with fewer, eld takes one in eleven for another
 * language ("بغداد" for Persian), and none from here on; "Putin in China" is Romanian to it.
 */
const FEWEST_LETTERS = 20

/**
 * The scripts with their languages as eld names them; the first is the answer where the text is too short to tell.
 * A script with one language needs no detector. Sorani Kurdish is `ku` for eld, `ckb` in BCP 47.
 */
const scripts: { pattern: RegExp; languages: readonly string[] }[] = [
  { pattern: /\p{Script=Arabic}/gu, languages: ['ar', 'fa', 'ur', 'ku'] },
  { pattern: /\p{Script=Cyrillic}/gu, languages: ['ru', 'uk', 'be', 'bg', 'sr'] },
  { pattern: /\p{Script=Hebrew}/gu, languages: ['he'] },
  { pattern: /\p{Script=Greek}/gu, languages: ['el'] },
  { pattern: /\p{Script=Armenian}/gu, languages: ['hy'] },
  { pattern: /\p{Script=Georgian}/gu, languages: ['ka'] },
  { pattern: /\p{Script=Devanagari}/gu, languages: ['hi', 'mr'] },
  { pattern: /\p{Script=Bengali}/gu, languages: ['bn'] },
  { pattern: /\p{Script=Ethiopic}/gu, languages: ['am'] },
  { pattern: /\p{Script=Thai}/gu, languages: ['th'] },
  { pattern: /\p{Script=Hangul}/gu, languages: ['ko'] },
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: ['ja'] },
  { pattern: /\p{Script=Han}/gu, languages: ['zh'] },
]
const otherScripts = new Set(scripts.flatMap(script => script.languages))
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/**
 * The language of a text. In: any text. Out: a BCP 47 primary tag (`ar`, `en`, `ru`); `und` where there are no letters.
 * The script with the most letters decides first, because it cannot be mistaken; eld then chooses within the script.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH)
  if (!/\p{L}/u.test(sample)) return 'und'
  let most = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  let languages: readonly string[] | null = null
  for (const script of scripts) {
    const count = sample.match(script.pattern)?.length ?? 0
    // Japanese is written with more Han than kana, Chinese with no kana at all.
    const weight = script.languages[0] === 'ja' ? count * 5 : count
    if (weight > most) [most, languages] = [weight, script.languages]
  }
  if (most === 0) return 'und'
  const [only, second] = languages ?? []
  if (only !== undefined && second === undefined) return only
  if (most < FEWEST_LETTERS) return only ?? 'en'
  const result = detector().detect(sample)
  const best = Object.keys(result.getScores()).find(code => languages?.includes(code) ?? !otherScripts.has(code))
  const language = result.isReliable() && best !== undefined ? best : (only ?? 'en')
  return language === 'ku' ? 'ckb' : language
}

/** CLDR's English names of languages: a language without one is taken for none. */
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * The canonical form of a language tag. In: a BCP 47 tag in any case (`PT-br`, `iw`). Out: `pt-BR`, `he`; null where it is
 * no well-formed tag.
 */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/**
 * Whether a tag names a language. In: any text. Out: true for a well-formed BCP 47 tag whose language is known to CLDR
 * (`ar`, `pt-BR`, `ckb`), and for `und`; false for `klingon`, which is well-formed, and for `english!`.
 */
export function isLanguage(tag: string): boolean {
  const [primary] = canonicalLanguage(tag)?.split('-') ?? []
  if (primary === undefined) return false
  return primary === 'und' || languageNames.of(primary) !== undefined
}

/**
 * Writing direction of a language. In: a BCP 47 tag, with or without a script (`ar`, `az-Arab`). Out: RTL where CLDR's
 * likely script is written from the right; LTR otherwise, and for a tag that is malformed.
 */
export function directionOf(language: string): 'LTR' | 'RTL' {
  try {
    const { script } = new Intl.Locale(language).maximize()
    return script !== undefined && rightToLeft.has(script) ? 'RTL' : 'LTR'
  } catch {
    return 'LTR'
  }
}
