import { defineConfig } from 'prisma/config'

// `prisma generate` asks for an engine binary that it then never runs; naming any program spares the download.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= '/bin/true'

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations', seed: 'node prisma/seed.ts' },
})
