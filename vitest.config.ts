import { defineConfig } from 'vitest/config';

const startTests = 'test/start.test.ts';
const languageTests = 'test/languages/**/*.test.ts';

/**
 * `feature` runs in Node against the real application and database, `browser` drives Chromium, and `start` measures
 * `npm start`: it is run by itself, as its time would say nothing beside other tests.
 * Test files share their process (`isolate: false`): booting and migrating the embedded database takes 1.5–3 s,
 * cloning a booted one 0.5 s, so it is booted once per process.
 */
export default defineConfig({
  test: {
    globalSetup: 'test/setup.ts',
    maxWorkers: 2,
    pool: 'forks',
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'feature',
          include: ['{src,municipalities,test,bench,build}/**/*.test.{ts,tsx}'],
          exclude: [startTests, languageTests],
        },
      },
      // By itself: the languages there are is read when the application is loaded.
      {
        extends: true,
        test: { name: 'feature-languages', include: [languageTests], isolate: true },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['e2e/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: { name: 'start', include: [startTests], testTimeout: 180_000 },
      },
    ],
  },
});
