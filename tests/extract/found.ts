import { extract, type ExtractOptions } from '../../src/extract/extract.ts'

/** The people of a text as `written -> name`, in order. */
export function people(text: string, options?: ExtractOptions): string[] {
  return extract(text, options).flatMap(mention =>
    mention.type === 'PERSON' ? [`${mention.text} -> ${mention.name}`] : [],
  )
}

/** The different names of the people of a text, in order of first mention. */
export function names(text: string, options?: ExtractOptions): string[] {
  return [...new Set(extract(text, options).flatMap(mention => (mention.type === 'PERSON' ? [mention.name] : [])))]
}

/** The countries of a text as `written CODE EVIDENCE`, in order. */
export function countries(text: string, options?: ExtractOptions): string[] {
  return extract(text, options).flatMap(mention =>
    mention.type === 'COUNTRY' ? [`${mention.text} ${mention.code} ${mention.evidence}`] : [],
  )
}
