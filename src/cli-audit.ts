/** `rawi audit`: whether the record of who did what is as it was written. */
import type { Command } from 'commander'
import { ConfigError } from './config.ts'
import { type AuditFault, type AuditMark, verifyAudit } from './domain/audit-verify.ts'
import type { Database } from './domain/database.ts'
import { print, printError } from './output.ts'

type WithDatabase = (act: (database: Database) => Promise<void>) => Promise<void>

const faults: Record<AuditFault, string> = {
  CHANGED: 'was changed',
  MISSING: 'is missing',
  INSERTED: 'was put in',
  HEAD: 'is the last one, and the head of the chain does not fit it',
  REWRITTEN: 'is not the one of --head: the chain was written anew at this row or before',
}

/** Adds the commands to the program. */
export function addAuditCommands(rawi: Command, withDatabase: WithDatabase): void {
  rawi
    .command('audit')
    .description('the record of who did what')
    .command('verify')
    .description('walk the chain of the audit, and name the first row that is not as it was written')
    .option('--head <seq:hash>', 'a head that it printed before: that row must still be the same')
    .action(async ({ head }: { head?: string }) => {
      const kept = head === undefined ? null : parseHead(head)
      await withDatabase(({ db }) => verify(db, kept))
    })
}

async function verify(db: Database['db'], kept: AuditMark | null): Promise<void> {
  const { rows, head, broken } = await verifyAudit(db, kept)
  if (broken === null) return await print(`${rows} rows are whole. The head, to be kept elsewhere: ${textOf(head)}`)
  await printError(`Row ${broken.seq} ${faults[broken.fault]}. Whole are ${rows} rows, up to ${textOf(head)}`)
  process.exitCode = 1
}

function textOf({ seq, hash }: AuditMark): string {
  return `${seq}:${hash}`
}

function parseHead(text: string): AuditMark {
  const [, seq, hash] = /^(\d{1,18}):([0-9a-f]{64})$/i.exec(text) ?? []
  if (seq === undefined || hash === undefined) {
    throw new ConfigError('--head is a number, a colon and 64 hexadecimal digits, as `rawi audit verify` prints it.')
  }
  return { seq: BigInt(seq), hash: hash.toLowerCase() }
}
