# The site alone; its PostgreSQL stands beside it (compose.yaml). Settings: README.md, "Running it for others".
# The Node that package.json pins, so that the image needs no other.
FROM node:24.21.0-slim AS build
WORKDIR /parallax
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && node cli/pack-image.ts /packed

FROM node:24.21.0-slim
WORKDIR /parallax
COPY --from=build /packed ./
# Everything belongs to root: the site cannot change its own code, and writes nothing but to /tmp.
USER node
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/v1/health/live').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "cli/start.ts"]
