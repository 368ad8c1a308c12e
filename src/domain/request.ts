/**
 * A request to ingest one story: either `text`, a story as it came, or the fields themselves; fields win over what is
 * read from the text. `url`, `credits`, names and dates are as the caller gave them, not yet checked. `publishAt`: from when on readers may
 * see a story that is new. `place`: which of the stories under its key it is, where they came together.
 */
export type IngestRequest = {
  text?: string | null
  url?: string | null
  headline?: string | null
  body?: string | null
  publishedAt?: Date | null
  language?: string | null
  source?: string | null
  credits?: string[] | null
  tags?: string[] | null
  people?: string[] | null
  countries?: string[] | null
  publishAt?: Date | null
  idempotencyKey?: string | null
  place?: number | null
}
