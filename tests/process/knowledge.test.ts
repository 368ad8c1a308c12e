/** `rawi knowledge` as it is run: by itself, beside a server, and killed on its way. */
import { userInfo } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cloneTemplate, dropDatabase } from '../support/database.ts'
import { useDirectories } from '../support/directory.ts'
import { eventually } from '../support/eventually.ts'
import { onConnection } from '../support/log.ts'
import { entity, writePeople } from '../support/people.ts'
import { useProcesses } from '../support/process.ts'

const makeDirectory = useDirectories()
const { command, rawi, serve } = useProcesses()

let env: { DATABASE_URL: string }
let directory = ''
beforeEach(async () => {
  env = { DATABASE_URL: await cloneTemplate() }
  directory = await makeDirectory()
})
afterEach(() => dropDatabase(env.DATABASE_URL))

const file = (name: string, text: string) => writePeople(directory, name, text)
const ask = (sql: string) => onConnection(env.DATABASE_URL, async client => (await client.query(sql)).rows)
const zorvan = entity({ id: 'Q900000001', labels: { en: 'Zorvan Kelithar' } })
const story = 'Night falls\nIn the end all hope was laid on Zorvan Kelithar again.\nSource: Coast Wire\n'
const PEOPLE = '{ articles { nodes { people { nodes { name wikidataId } } } } }'

describe('rawi knowledge', () => {
  it('tells what it read, which lines are bad, and ends with 1 where there was nothing to read', async () => {
    const path = await file('people.csv', 'name,country\nZorvan Kelithar,KE\nx,Atlantis\n')
    const bad = 'line 3: KNOWLEDGE_RECORD_INVALID: "Atlantis" is no country.'
    const told = '1 people in 3 lines, 1 of them new or changed; 1 lines are bad.\n'
    const first = await rawi(['knowledge', 'import', path], { env })
    expect([first.code, first.out, first.err.trim()]).toEqual([0, expect.stringContaining(told), bad])
    const again = await rawi(['knowledge', 'import', '--format', 'wikidata', path], { env })
    expect([again.code, again.out, again.err.match(/^line \d: \w+/gm)]).toEqual([
      ...[1, expect.stringContaining('0 people in 3 lines')],
      [1, 2, 3].map(line => `line ${line}: KNOWLEDGE_RECORD_INVALID`),
    ])
    const packed = await rawi(['knowledge', 'import', await file('people.bz2', 'BZh9')], { env })
    expect([packed.code, packed.out, packed.err]).toEqual([1, '', expect.stringMatching(/^KNOWLEDGE_UNREADABLE: /)])
    const missing = await rawi(['knowledge', 'import', `${directory}/none.csv`], { env })
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('ENOENT')])
  })

  it('makes stored stories find people who are known since, and says so once', async () => {
    await rawi(['ingest', await file('story.txt', story)], { env })
    await rawi(['knowledge', 'import', await file('dump.json', JSON.stringify(zorvan))], { env })
    const { code, out } = await rawi(['knowledge', 'relink'], { env })
    expect([code, out]).toEqual([0, '1 of 1 stories were linked anew, 1 of them changed; 0 failed.\n'])
    const again = await rawi(['knowledge', 'relink'], { env })
    expect(again).toEqual({ code: 0, out: 'All stories are linked with what is known now.\n', err: '' })
    expect(await ask('SELECT text FROM mention WHERE person_id IS NOT NULL')).toEqual([{ text: 'Zorvan Kelithar' }])
    const rows = await ask('SELECT actor_kind, actor_id, operation FROM audit_log ORDER BY seq')
    const by = { actor_kind: 'CLI', actor_id: userInfo().username }
    expect(rows).toEqual(['ingestStory', 'importKnowledge'].map(operation => ({ ...by, operation })))
  })

  it('has a server link its stories anew after its next start', async () => {
    await rawi(['ingest', await file('story.txt', story)], { env })
    await rawi(['knowledge', 'import', await file('dump.json', JSON.stringify(zorvan))], { env })
    const server = await serve({ env })
    await eventually(async () => {
      const { articles } = await server.query(PEOPLE)
      expect(articles.nodes[0].people.nodes).toMatchObject([{ name: 'Zorvan Kelithar' }])
    }, 30_000)
    server.child.kill('SIGTERM')
    expect(await server.exit).toBe(0)
  })

  it('goes on where it was killed, and stores everybody once', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `Zorvan Kelithar${n},زورفان كليثار${n}\n`)
    const path = await file('people.csv', `name_en,name_ar\n${rows.join('')}`)
    const first = command(['knowledge', 'import', path], { env })
    const count = async () => (await ask('SELECT people::int FROM knowledge_import'))[0]?.people ?? 0
    await eventually(async () => expect(await count()).toBeGreaterThan(0), 60_000)
    first.child.kill('SIGKILL')
    await first.exit
    const before = await count()
    expect(before).toBeLessThan(20_000)
    const { code, out, err } = await rawi(['knowledge', 'import', path], { env })
    expect([code, err.split('\n')[0]]).toEqual([0, `Goes on behind line ${before + 1} of people.csv.`])
    expect(out).toContain('20000 people in 20001 lines, 20000 of them new or changed; 0 lines are bad.')
    expect(await ask(`SELECT count(*)::int FROM known_person WHERE source = 'csv:people.csv'`)).toEqual([
      { count: 20_000 },
    ])
  })
})
