/**
 * The secrets that deliveries are signed with, by the convention of Standard Webhooks. None is stored: each is reckoned from
 * the pepper of the installation, so that whoever reads the database can sign nothing.
 */
import { createHmac } from 'node:crypto'
import type { Webhook } from './webhook.ts'

type Holder = Pick<Webhook, 'id' | 'secretVersion' | 'previousSecretUntil'>

/** The secret as it is shown, once: `whsec_` and 32 bytes in base64. */
export function shownSecret(pepper: string, { id, secretVersion }: Holder): string {
  return `whsec_${secretOf(pepper, id, secretVersion).toString('base64')}`
}

/** What a delivery is signed with now: the secret, and the one before it for as long as both live. */
export function signingSecrets(pepper: string, webhook: Holder, now: Date): Buffer[] {
  const { id, secretVersion, previousSecretUntil: until } = webhook
  const versions = until !== null && now < until ? [secretVersion, secretVersion - 1] : [secretVersion]
  return versions.map(version => secretOf(pepper, id, version))
}

function secretOf(pepper: string, id: string, version: number): Buffer {
  return createHmac('sha256', pepper).update(`webhook ${id} ${version}`).digest()
}
