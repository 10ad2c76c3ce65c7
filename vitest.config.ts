import { defineConfig } from "vitest/config";

const database = [
  "lib/db/**/*.test.ts",
  "lib/auth/**/*.test.ts",
  "app/**/*.test.ts",
  "cli/**/*.test.ts",
  "prisma/**/*.test.ts",
];
const outside = ["**/node_modules/**", ".parallax/**", ".next/**", "e2e/**"];

export default defineConfig({
  // As Next resolves it on the server.
  resolve: { alias: { "server-only": "next/dist/compiled/server-only/empty.js" } },
  test: {
    allowOnly: false,
    // Otherwise one core is kept free for nobody.
    maxWorkers: "100%",
    setupFiles: ["cli/testing/no-noise.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...outside, ...database],
          // What is pure leaves nothing behind for the next file.
          isolate: false,
          // Laws are tried on hundreds of cases, beside other work.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        resolve: { conditions: ["react-server"] },
        test: {
          name: "database",
          include: database,
          exclude: outside,
          globalSetup: ["cli/testing/global-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
