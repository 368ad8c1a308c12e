/** The floor: node:http and pg, one prepared statement that builds the whole answer as JSON, and no GraphQL. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { questions } from '../../questions/questions.ts'
import { listen, openPool } from './peer.ts'

const pool = openPool()
const statements = new Map(questions.map(({ name, bare }) => [name, bare]))

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { question, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
    question: string
    variables: Record<string, unknown>
  }
  const { sql, parameters } = statements.get(question)!
  const values = parameters.map(parameter => variables[parameter])
  const { rows } = await pool.query<[string]>({ name: question, text: sql, values, rowMode: 'array', types: asText })
  return rows[0]?.[0] ?? 'null'
}

/** JSON is handed on as it comes. */
const asText = { getTypeParser: () => (value: string) => value }

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const json = await answer(request)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) })
    response.end(json)
  } catch (error) {
    console.error(error)
    response.writeHead(500).end()
  }
}

await listen(createServer(respond))
