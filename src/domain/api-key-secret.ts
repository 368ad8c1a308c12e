/**
 * API keys as text: `rawi_<id>_<secret><checksum>`, of letters and digits, so that a key is one word to a double click, a
 * shell and a scanner for leaked secrets. The id is public; the secret is known by its hash alone; the checksum tells a
 * key that was cut or mistyped, and most of what is no key at all, from one that is worth a look into the database.
 */
import { createHash, randomInt } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** What hashes are made with beside the secret, so that the table alone is of no use; `id` tells one from another. */
export type Pepper = { secret: string; id: string }

/** A key that was just made: `text` is shown once, and the rest is what may be kept of it. */
export type NewKey = { text: string; id: string; prefix: string; hash: Buffer }

/** A text that has the form of a key. */
export type KeyText = { id: string; secret: string }

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** 71 bits: two keys never get one id by chance. */
const ID_LENGTH = 12
/** 214 bits; those that the prefix shows leave 190. */
const SECRET_LENGTH = 36
const SHOWN_LENGTH = 4
/** As many as 32 bits need. */
const CHECKSUM_LENGTH = 6

const [idForm, secretForm, checksumForm] = [ID_LENGTH, SECRET_LENGTH, CHECKSUM_LENGTH].map(n => `[0-9A-Za-z]{${n}}`)
const form = new RegExp(`^(rawi_(${idForm})_(${secretForm}))(${checksumForm})$`)

/** Whether a text may be the id of a key. */
export function isKeyId(text: string): boolean {
  return new RegExp(`^${idForm}$`).test(text)
}

/** The pepper of this installation, from its secret. */
export function pepperOf(secret: string): Pepper {
  return { secret, id: createHash('sha256').update(`pepper ${secret}`).digest('hex').slice(0, 12) }
}

/** Makes a key: of this id where it is another secret for a key that there is. */
export function makeKey(pepper: Pepper, id = randomText(ID_LENGTH)): NewKey {
  const secret = randomText(SECRET_LENGTH)
  const body = `rawi_${id}_${secret}`
  const prefix = body.slice(0, -(SECRET_LENGTH - SHOWN_LENGTH))
  return { text: `${body}${checksumOf(body)}`, id, prefix, hash: hashOf(pepper, secret) }
}

/** Reads a key; null where it has not the form of one, or its checksum is another. */
export function readKey(text: string): KeyText | null {
  const [, body, id, secret, checksum] = form.exec(text) ?? []
  if (body === undefined || id === undefined || secret === undefined) return null
  return checksum === checksumOf(body) ? { id, secret } : null
}

/** What a secret is known by. */
export function hashOf(pepper: Pepper, secret: string): Buffer {
  return createHash('sha256')
    .update(pepper.secret + secret)
    .digest()
}

/** `randomInt` draws again where a remainder would favour the first letters. */
function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

function checksumOf(body: string): string {
  let rest = crc32(body)
  let text = ''
  while (text.length < CHECKSUM_LENGTH) {
    text = alphabet[rest % alphabet.length] + text
    rest = Math.floor(rest / alphabet.length)
  }
  return text
}
