/** The table of error codes is a promise to clients: nothing stands in it that the hub cannot send. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { errorCodes } from '../src/domain/errors.ts'

const src = join(import.meta.dirname, '..', 'src')
/** Where codes are listed, and nothing is thrown. */
const lists = new Set([join('domain', 'errors.ts'), join('fetch', 'errors.ts')])

const code = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.startsWith(join('db', 'generated')) && !lists.has(file))
  .map(file => readFileSync(join(src, file), 'utf8'))
  .join('\n')
/** Codes that are put together begin like this: the compiler holds that all of them are in the table. */
const beginnings = [...code.matchAll(/RawiError\(`([A-Z]+_)\$\{/g)].map(match => match[1]!)

it.each(Object.keys(errorCodes))('%s is sent by something', name => {
  const isSent = code.includes(`'${name}'`) || beginnings.some(beginning => name.startsWith(beginning))
  expect(isSent).toBe(true)
})
