# Two stages: everything, to generate the Prisma client; then only what runs.
FROM node:24-slim AS build
WORKDIR /rawi
COPY package.json package-lock.json ./
COPY prisma prisma
# The embedded Postgres stays out: in a container, DATABASE_URL names the server.
RUN npm ci --omit=optional --ignore-scripts
RUN PRISMA_SCHEMA_ENGINE_BINARY=/bin/true npm run generate

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/var/lib/rawi
WORKDIR /rawi
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force \
 && mkdir /var/lib/rawi && chown node:node /var/lib/rawi
COPY prisma prisma
COPY src src
COPY --from=build /rawi/src/db/generated src/db/generated
USER node
VOLUME /var/lib/rawi
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "src/main.ts"]
