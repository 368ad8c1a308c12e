/**
 * The secrets that deliveries are signed with, by the convention of Standard Webhooks. None is stored: each is reckoned from
 * the pepper of the installation, so that whoever reads the database can sign nothing.
 */
import { createHmac } from 'node:crypto'
import type { Webhook } from './webhook.ts'

type Holder = Pick<Webhook, 'id' | 'secretVersion' | 'previousSecrets'>

/** A secret of before, by its version, and until when it signs: ISO 8601. */
type PreviousSecret = { version: number; until: string }

/** The secret as it is shown, once: `whsec_` and 32 bytes in base64. */
export function shownSecret(pepper: string, { id, secretVersion }: Holder): string {
  return `whsec_${secretOf(pepper, id, secretVersion).toString('base64')}`
}

/** What a delivery is signed with now: the secret, and those before it for as long as each of them lives. */
export function signingSecrets(pepper: string, webhook: Holder, now: Date): Buffer[] {
  const { id, secretVersion } = webhook
  const versions = [secretVersion, ...livingSecrets(webhook, now).map(({ version }) => version)]
  return versions.map(version => secretOf(pepper, id, version))
}

/** The secrets of before that still sign, the newest first. */
export function livingSecrets({ previousSecrets }: Pick<Webhook, 'previousSecrets'>, now: Date): PreviousSecret[] {
  return (previousSecrets as PreviousSecret[]).filter(({ until }) => now < new Date(until))
}

function secretOf(pepper: string, id: string, version: number): Buffer {
  return createHmac('sha256', pepper).update(`webhook ${id} ${version}`).digest()
}
