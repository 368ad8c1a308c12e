import type { CountryEvidence } from './country-rules.ts'
import type { Token } from './tokens.ts'

/**
 * What a word is in a title. HEAD: an office or a title. RANK: one that behind another title is none (the minister
 * General X). MODIFIER: part of a title, before its head too. WORD: part of it behind its head. LINK: part of it between two
 * others. SILENT: no part of it (current). KIN: whose relative somebody is. HONORIFIC: between title and name (Mr). PLACE: a country.
 */
export type RoleKind = 'HEAD' | 'RANK' | 'MODIFIER' | 'WORD' | 'LINK' | 'SILENT' | 'KIN' | 'HONORIFIC' | 'PLACE'

/** How a language reads a word: `skip` folded units of clitics, then `rest`; `shown` is the dictionary form, where it is known. */
export type RoleWord = { kind: RoleKind; skip: number; rest: string; shown?: string }

/**
 * A word of a title that was read, or a country in it. `text` is as written, without clitics and invisible marks; `gap`
 * is what parts it from what stands before it; `ofPlace`: a country's name follows.
 */
export type RolePart = RoleWord & { text: string; gap: number; ofPlace: boolean }

/** What one language says of titles. */
export type RoleGrammar = {
  /** What the word is in a title; undefined for a word that ends one. */
  read: (word: Token) => RoleWord | undefined
  /** Once a head is read: may the title that begins with `after` begin with `before` instead? */
  reaches: (before: RoleWord, after: RolePart) => boolean
  /** Which kinds of country words may stand before the head. */
  before: ReadonlySet<CountryEvidence>
  /** Does an apostrophe join two words of a title (l'ONU)? Else it parts them (the president's lawyer). */
  elides?: boolean
  /** Do the heads belong to the one who is named? The first is the outermost: secretary of the president. */
  fits: (heads: readonly [RolePart, ...RolePart[]], name: readonly Token[]) => boolean
  /** Does the word before a title and a rank part the two? */
  parts: (word: Token) => boolean
  /** The dictionary form of each part. */
  forms: (parts: readonly RolePart[]) => readonly string[]
  /** May a title follow the name, behind a comma? Words that then go on with a list: they leave open whose title it is. */
  listed: ReadonlySet<string> | undefined
}
